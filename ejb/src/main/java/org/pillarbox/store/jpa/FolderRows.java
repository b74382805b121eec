package org.pillarbox.store.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.pillarbox.store.Delivery;

/** The folders of one batch of deliveries, locked in one order so that batches never wait for each other in a ring. */
final class FolderRows {
    private final Connection connection;
    private final Map<Key, Row> folders = new HashMap<>();

    FolderRows(Connection connection) {
        this.connection = connection;
    }

    private record Key(long userId, String name) {}

    /** A folder's numbers, as they grow. */
    static final class Row {
        private final long id;
        private long nextUid;
        private long highestModseq;

        private Row(long id, long nextUid, long highestModseq) {
            this.id = id;
            this.nextUid = nextUid;
            this.highestModseq = highestModseq;
        }

        long id() {
            return id;
        }

        long takeUid() {
            return nextUid++;
        }

        long takeModseq() {
            return ++highestModseq;
        }
    }

    /** Locks what is there and makes what is not. Two nodes that make the same folder: one of the transactions fails and is tried again. */
    void lock(List<Delivery> deliveries) throws SQLException {
        Set<Key> wanted = new LinkedHashSet<>();
        deliveries.forEach(delivery -> wanted.add(key(delivery)));
        try (PreparedStatement query =
                connection.prepareStatement("select id, user_id, name, next_uid, highest_modseq from folder"
                        + " where user_id = any(?) and name = any(?) order by id for update")) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint",
                            wanted.stream().map(Key::userId).distinct().sorted().toArray()));
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "varchar",
                            wanted.stream().map(Key::name).distinct().sorted().toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Row row = new Row(rows.getLong(1), rows.getLong(4), rows.getLong(5));
                    folders.put(new Key(rows.getLong(2), rows.getString(3)), row);
                }
            }
        }
        wanted.removeAll(folders.keySet());
        if (!wanted.isEmpty()) {
            make(wanted);
        }
    }

    /** UIDVALIDITY is the time, so that a folder made anew never takes up an old one's (RFC 9051 §2.3.1.1). */
    private void make(Set<Key> missing) throws SQLException {
        Queue<Long> ids = Sequences.FOLDER.take(connection, missing.size());
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into folder (id, user_id, name, uid_validity, next_uid, highest_modseq) values (?, ?, ?, ?, 1, 1)")) {
            for (Key key : missing) {
                Row row = new Row(ids.remove(), 1, 1);
                insert.setLong(1, row.id);
                insert.setLong(2, key.userId);
                insert.setString(3, key.name);
                insert.setLong(4, Instant.now().getEpochSecond());
                insert.addBatch();
                folders.put(key, row);
            }
            insert.executeBatch();
        }
    }

    Row of(Delivery delivery) {
        return folders.get(key(delivery));
    }

    /** Writes the numbers as they are now. */
    void save() throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update folder set next_uid = ?, highest_modseq = ? where id = ?")) {
            for (Row row : folders.values()) {
                update.setLong(1, row.nextUid);
                update.setLong(2, row.highestModseq);
                update.setLong(3, row.id);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static Key key(Delivery delivery) {
        return new Key(delivery.userId(), delivery.folder());
    }
}
