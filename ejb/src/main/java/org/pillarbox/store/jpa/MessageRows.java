package org.pillarbox.store.jpa;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import org.pillarbox.directory.MailboxUsage.Change;
import org.pillarbox.store.AfterDelivery.Arrival;
import org.pillarbox.store.Delivery;

/** Messages as they are delivered: new, without flags. */
final class MessageRows {
    private final Connection connection;
    private final Map<UUID, ContentRows.Row> contents;
    private final FolderRows folders;
    private final Map<Long, Change> changes = new HashMap<>();
    private final List<Arrival> arrivals = new ArrayList<>();

    MessageRows(Connection connection, Map<UUID, ContentRows.Row> contents, FolderRows folders) {
        this.connection = connection;
        this.contents = contents;
        this.folders = folders;
    }

    void insert(List<Delivery> deliveries) throws SQLException {
        Queue<Long> ids = Sequences.MESSAGE.take(connection, deliveries.size());
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into message (id, folder_id, uid, content_id, copy_number, uidl, prefix, message_bytes, flags,"
                        + " keywords, modseq, internal_date, ending) values (?, ?, ?, ?, 0, ?, ?, ?, 0, '', ?, ?, ?)")) {
            for (Delivery delivery : deliveries) {
                ContentRows.Row content = contents.get(delivery.content().value());
                if (content == null) {
                    throw new IllegalStateException("content " + delivery.content() + " was not registered");
                }
                FolderRows.Row folder = folders.of(delivery);
                if (content.folders().add(folder.id())) {
                    insert.setLong(1, ids.remove());
                    add(insert, delivery, content, folder);
                }
            }
            if (count() > 0) {
                insert.executeBatch();
            }
        }
    }

    private void add(PreparedStatement insert, Delivery delivery, ContentRows.Row content, FolderRows.Row folder)
            throws SQLException {
        long bytes = delivery.prefix().getBytes(StandardCharsets.UTF_8).length + content.size();
        insert.setLong(2, folder.id());
        insert.setLong(3, folder.takeUid());
        insert.setLong(4, content.id());
        insert.setString(5, delivery.content().toString());
        insert.setString(6, delivery.prefix());
        insert.setLong(7, bytes);
        insert.setLong(8, folder.takeModseq());
        insert.setObject(9, content.arrival());
        insert.setObject(10, content.ending().orElse(null), Types.INTEGER);
        insert.addBatch();
        arrivals.add(new Arrival(delivery, bytes));
        Change change = new Change(delivery.folder().equals(Delivery.INBOX) ? 1 : 0, 1, bytes);
        changes.merge(delivery.userId(), change, MessageRows::sum);
    }

    /** How many were new. */
    int count() {
        return arrivals.size();
    }

    /** The new ones. */
    List<Arrival> arrivals() {
        return arrivals;
    }

    /** By how much each user's mailbox has grown. */
    Map<Long, Change> changes() {
        return changes;
    }

    private static Change sum(Change a, Change b) {
        return new Change(a.inboxMessages() + b.inboxMessages(), a.messages() + b.messages(), a.bytes() + b.bytes());
    }
}
