package org.pillarbox.store.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.DeliveryIndex.Registration;
import org.pillarbox.store.Ending;
import org.pillarbox.store.LogPosition;
import org.pillarbox.store.MessageSummary;

/** Rows of contents as a batch reads and writes them. */
final class ContentRows {
    private final Connection connection;

    ContentRows(Connection connection) {
        this.connection = connection;
    }

    /** What deliveries need of a content, and in which folders it is already. */
    record Row(long id, UUID uuid, OffsetDateTime arrival, long size, Optional<Integer> ending, Set<Long> folders) {}

    Set<UUID> known(Collection<UUID> ids) throws SQLException {
        Set<UUID> known = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement("select uuid from content where uuid = any(?)")) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    known.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return known;
    }

    Map<UUID, Row> find(Collection<UUID> ids) throws SQLException {
        Map<UUID, Row> found = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select c.id, c.uuid, c.arrival, c.prefix_bytes + c.body_bytes, m.folder_id,"
                        + " c.ending"
                        + " from content c left join message m on m.content_id = c.id and m.copy_number = 0"
                        + " where c.uuid = any(?)")) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    UUID uuid = rows.getObject(2, UUID.class);
                    Row row = found.get(uuid);
                    if (row == null) {
                        OffsetDateTime arrival = rows.getObject(3, OffsetDateTime.class);
                        row = new Row(
                                rows.getLong(1),
                                uuid,
                                arrival,
                                rows.getLong(4),
                                Optional.ofNullable(rows.getObject(6, Integer.class)),
                                new HashSet<>());
                        found.put(uuid, row);
                    }
                    long folder = rows.getLong(5);
                    if (!rows.wasNull()) {
                        row.folders.add(folder);
                    }
                }
            }
        }
        return found;
    }

    void insert(List<Registration> contents) throws SQLException {
        Queue<Long> ids = Sequences.CONTENT.take(connection, contents.size());
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into content (id, uuid, arrival, segment, record_offset, prefix_bytes, body_bytes, record_bytes,"
                        + " routed_segment, routed_offset, sender, recipients, subject, message_id, sent_at, ending,"
                        + " inside) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Registration each : contents) {
                insert.setLong(1, ids.remove());
                insert.setObject(2, each.content().id().value());
                insert.setObject(3, time(each.content().arrival()));
                set(insert, each.content().location(), each.content().end());
                set(insert, each.summary());
                insert.setObject(
                        16, each.content().ending().map(Ending::surplus).orElse(null), Types.INTEGER);
                insert.setBoolean(17, each.inside());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, ContentLocation location, LogPosition end) throws SQLException {
        insert.setLong(4, location.segment());
        insert.setLong(5, location.offset());
        insert.setInt(6, location.prefixBytes());
        insert.setLong(7, location.bodyBytes());
        insert.setLong(8, end.offset() - location.offset());
        insert.setLong(9, end.segment());
        insert.setLong(10, end.offset());
    }

    private static void set(PreparedStatement insert, MessageSummary summary) throws SQLException {
        insert.setString(11, Texts.fit(summary.from(), 500));
        insert.setString(12, Texts.fit(summary.to(), 1000));
        insert.setString(13, Texts.fit(summary.subject(), 1000));
        insert.setString(14, Texts.fit(summary.messageId(), 500));
        insert.setObject(15, summary.date().map(ContentRows::time).orElse(null));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
