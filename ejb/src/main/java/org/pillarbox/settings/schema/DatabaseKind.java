package org.pillarbox.settings.schema;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The databases that can hold the index. */
public enum DatabaseKind {
    /** Embedded, the default. Its commit does not survive a power cut by itself. */
    H2("h2"),
    /** For production and clusters. */
    POSTGRESQL("postgresql");

    private final String folder;

    DatabaseKind(String folder) {
        this.folder = folder;
    }

    /** Where its own migration scripts lie, below {@code db/migration}. */
    public String folder() {
        return folder;
    }

    /**
     * The kind of an open database.
     *
     * @throws SQLException when it cannot be asked, or is none that we know
     */
    public static DatabaseKind of(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return of(connection);
        }
    }

    /**
     * The kind of the database behind a connection.
     *
     * @throws SQLException when it cannot be asked, or is none that we know
     */
    public static DatabaseKind of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "H2" -> H2;
            case "PostgreSQL" -> POSTGRESQL;
            default -> throw new SQLException("unknown database product: " + product);
        };
    }
}
