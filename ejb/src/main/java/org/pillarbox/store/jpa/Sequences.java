package org.pillarbox.store.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Queue;

/** Ids for many rows by one statement. What is left of the last block is never used. */
enum Sequences {
    CONTENT("content_seq", 100),
    FOLDER("folder_seq", 50),
    MESSAGE("message_seq", 100);

    private final String query;
    private final int block;

    /** The block is the sequence's increment. */
    Sequences(String name, int block) {
        // Both databases know both functions.
        this.query = "select nextval('" + name + "') from generate_series(1, ?)";
        this.block = block;
    }

    /** So many ids, growing. */
    Queue<Long> take(Connection connection, int count) throws SQLException {
        Queue<Long> ids = new ArrayDeque<>(count);
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setInt(1, (count + block - 1) / block);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    for (long id = row.getLong(1), end = id + block; id < end && ids.size() < count; id++) {
                        ids.add(id);
                    }
                }
            }
        }
        return ids;
    }
}
