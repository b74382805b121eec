package org.pillarbox.settings.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.testing.TestDatabase;

class DatabaseSchemaTest {
    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void migratesAnEmptyDatabaseOnce(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            assertEquals(kind, DatabaseKind.of(database.dataSource()));
            assertEquals(0, new DatabaseSchema(database.dataSource()).migrate());
            assertTrue(database.factory().isOpen());
        }
    }

    @Test
    void migratesADatabaseThatHasTheServersTablesAlready() throws Exception {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:jobs;DB_CLOSE_DELAY=-1", "sa", "sa");
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table JOB_INSTANCE (JOBINSTANCEID bigint primary key)");
            assertTrue(new DatabaseSchema(pool).migrate() > 0);
            assertEquals(0, new DatabaseSchema(pool).migrate());
        } finally {
            pool.dispose();
        }
    }

    @Test
    void listNamesEveryScript() throws IOException {
        Set<String> listed = Files.readAllLines(SCRIPTS.resolve("list.txt")).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.walk(SCRIPTS)) {
            assertEquals(
                    files.filter(file -> file.toString().endsWith(".sql"))
                            .map(file -> SCRIPTS.relativize(file).toString())
                            .collect(Collectors.toCollection(TreeSet::new)),
                    listed);
        }
    }
}
