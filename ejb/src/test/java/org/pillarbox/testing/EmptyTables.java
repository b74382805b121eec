package org.pillarbox.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.pillarbox.settings.schema.DatabaseKind;

/** What stands in a database that was just migrated, and how to come back to it. Sequences go on where they are. */
final class EmptyTables {
    private static final String TABLES = "select table_name from information_schema.tables"
            + " where lower(table_schema) = 'public' and lower(table_name) <> 'schema_history'";

    private final DatabaseKind kind;
    private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();

    EmptyTables(DatabaseKind kind, DataSource migrated) throws SQLException {
        this.kind = kind;
        try (Connection connection = migrated.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet tables = statement.executeQuery(TABLES)) {
                while (tables.next()) {
                    rows.put(tables.getString(1), new ArrayList<>());
                }
            }
            for (Map.Entry<String, List<Object[]>> table : rows.entrySet()) {
                read(statement, table.getKey(), table.getValue());
            }
        }
    }

    private static void read(Statement statement, String table, List<Object[]> into) throws SQLException {
        try (ResultSet row = statement.executeQuery("select * from " + table)) {
            while (row.next()) {
                Object[] values = new Object[row.getMetaData().getColumnCount()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = row.getObject(i + 1);
                }
                into.add(values);
            }
        }
    }

    /** Deletes all rows but those that the scripts bring. */
    void restore(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (kind == DatabaseKind.POSTGRESQL) {
                statement.execute("truncate table " + String.join(", ", rows.keySet()));
            } else {
                statement.execute("set referential_integrity false");
                for (String table : rows.keySet()) {
                    statement.execute("truncate table " + table);
                }
                statement.execute("set referential_integrity true");
            }
            for (Map.Entry<String, List<Object[]>> table : rows.entrySet()) {
                for (Object[] values : table.getValue()) {
                    insert(connection, table.getKey(), values);
                }
            }
        }
    }

    private static void insert(Connection connection, String table, Object[] values) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(values.length, "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " values (" + marks + ")")) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }
}
