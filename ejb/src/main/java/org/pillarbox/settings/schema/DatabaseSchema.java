package org.pillarbox.settings.schema;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Migrates a database to the newest schema. Must be called outside of a transaction, before anything uses tables. */
public final class DatabaseSchema {
    private final DataSource database;

    public DatabaseSchema(DataSource database) {
        this.database = database;
    }

    /**
     * Runs the scripts that the database has not seen yet; several nodes may do so at the same time.
     *
     * @return how many were run
     * @throws SQLException when the database cannot be reached
     * @throws org.flywaydb.core.api.FlywayException when a script fails or a released one was changed
     */
    public int migrate() throws SQLException {
        DatabaseKind kind = DatabaseKind.of(database);
        return Flyway.configure(getClass().getClassLoader())
                .dataSource(database)
                .resourceProvider(new MigrationScripts(kind))
                .javaMigrationClassProvider(List::of)
                .table("schema_history")
                // The server's job repository may have made its own tables in a new database already.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
