package org.pillarbox.store.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import org.pillarbox.store.AfterDelivery.Arrival;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.Delivery;

/**
 * Messages on the contents of others: bytes and arrival are the same, the place is new. The caller has locked both mailboxes. A copy
 * has the number 1 or more among those of its content in its folder, and a unique id with its UID, which is never used again.
 */
final class DirectCopies {
    private static final String SOURCES =
            "select m.id, m.content_id, c.uuid, m.prefix, m.message_bytes, m.internal_date,"
                    + " m.ending"
                    + " from message m join folder f on f.id = m.folder_id join content c on c.id = m.content_id"
                    + " where f.user_id = ? and f.name = ? and m.id = any(?) order by m.uid";
    private static final String INSERT =
            "insert into message (id, folder_id, uid, content_id, copy_number, uidl, prefix,"
                    + " message_bytes, flags, keywords, modseq, internal_date, ending) values (?, ?, ?, ?,"
                    + " (select coalesce(max(o.copy_number), 0) + 1 from message o where o.content_id = ? and o.folder_id = ?),"
                    + " ?, ?, ?, 0, '', ?, ?, ?)";

    private final Connection connection;

    DirectCopies(Connection connection) {
        this.connection = connection;
    }

    /** Which messages were copied, and what came of them. */
    record Made(List<Long> ids, List<Arrival> arrivals) {
        long bytes() {
            return arrivals.stream().mapToLong(Arrival::bytes).sum();
        }
    }

    private record Source(
            long id, long contentId, UUID uuid, String prefix, long bytes, OffsetDateTime date, Integer ending) {
        Arrival arrival(long user) {
            return new Arrival(new Delivery(new ContentId(uuid), user, Delivery.INBOX, prefix), bytes);
        }
    }

    Made copy(long userId, Set<Long> ids, long to) throws SQLException {
        List<Source> sources = sources(userId, ids);
        if (sources.isEmpty()) {
            return new Made(List.of(), List.of());
        }
        Delivery place = new Delivery(new ContentId(sources.get(0).uuid), to, Delivery.INBOX, "");
        FolderRows folders = new FolderRows(connection);
        folders.lock(List.of(place));
        insert(sources, folders.of(place));
        folders.save();
        return new Made(
                sources.stream().map(Source::id).toList(),
                sources.stream().map(source -> source.arrival(to)).toList());
    }

    private List<Source> sources(long userId, Set<Long> ids) throws SQLException {
        List<Source> sources = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(SOURCES)) {
            query.setLong(1, userId);
            query.setString(2, Delivery.INBOX);
            query.setArray(3, connection.createArrayOf("bigint", ids.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    sources.add(new Source(
                            rows.getLong(1),
                            rows.getLong(2),
                            rows.getObject(3, UUID.class),
                            rows.getString(4),
                            rows.getLong(5),
                            rows.getObject(6, OffsetDateTime.class),
                            rows.getObject(7, Integer.class)));
                }
            }
        }
        return sources;
    }

    /** One by one: two of them may have the same content, and then count on. */
    private void insert(List<Source> sources, FolderRows.Row folder) throws SQLException {
        Queue<Long> ids = Sequences.MESSAGE.take(connection, sources.size());
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Source source : sources) {
                long uid = folder.takeUid();
                insert.setLong(1, ids.remove());
                insert.setLong(2, folder.id());
                insert.setLong(3, uid);
                insert.setLong(4, source.contentId);
                insert.setLong(5, source.contentId);
                insert.setLong(6, folder.id());
                insert.setString(7, new ContentId(source.uuid) + "-" + uid);
                insert.setString(8, source.prefix);
                insert.setLong(9, source.bytes);
                insert.setLong(10, folder.takeModseq());
                insert.setObject(11, source.date);
                insert.setObject(12, source.ending, Types.INTEGER);
                insert.executeUpdate();
            }
        }
    }
}
