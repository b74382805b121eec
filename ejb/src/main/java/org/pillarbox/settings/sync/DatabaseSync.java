package org.pillarbox.settings.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.pillarbox.settings.schema.DatabaseKind;

/** Brings what is committed to the disk. Must run outside of a transaction. */
public final class DatabaseSync implements Runnable {
    private final DataSource database;

    public DatabaseSync(DataSource database) {
        this.database = database;
    }

    @Override
    public void run() {
        try (Connection connection = database.getConnection()) {
            if (DatabaseKind.of(connection) == DatabaseKind.H2) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("CHECKPOINT SYNC");
                }
            }
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("the database cannot be synchronised", e));
        }
    }
}
