package org.pillarbox.store.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentLocation;

/** The index over plain JDBC. */
final class IndexRows {
    private static final int SHOWN_OWNERS = 5;

    private final Connection connection;

    IndexRows(Connection connection) {
        this.connection = connection;
    }

    /** A row of the index. */
    record Row(long key, ContentId id, ContentLocation location) {}

    Set<Long> segments() throws SQLException {
        Set<Long> segments = new TreeSet<>();
        try (PreparedStatement query = connection.prepareStatement("select distinct segment from content");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                segments.add(rows.getLong(1));
            }
        }
        return segments;
    }

    /** The rows of one segment by offset. */
    TreeMap<Long, Row> in(long segment) throws SQLException {
        TreeMap<Long, Row> found = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select id, uuid, record_offset, prefix_bytes, body_bytes from content where segment = ?")) {
            query.setLong(1, segment);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    long offset = rows.getLong(3);
                    ContentLocation location = new ContentLocation(segment, offset, rows.getInt(4), rows.getLong(5));
                    ContentId id = new ContentId(rows.getObject(2, UUID.class));
                    found.put(offset, new Row(rows.getLong(1), id, location));
                }
            }
        }
        return found;
    }

    /** Whose messages a content is. */
    String owners(Row row) throws SQLException {
        List<String> owners = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("select f.user_id, f.name, m.uid from message m join folder f"
                        + " on f.id = m.folder_id where m.content_id = ? order by f.user_id, f.name")) {
            query.setLong(1, row.key());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    owners.add("user " + rows.getLong(1) + " folder " + rows.getString(2) + " uid " + rows.getLong(3));
                }
            }
        }
        if (owners.isEmpty()) {
            return "no message";
        }
        String more = owners.size() > SHOWN_OWNERS ? " and " + (owners.size() - SHOWN_OWNERS) + " more" : "";
        return String.join(", ", owners.subList(0, Math.min(owners.size(), SHOWN_OWNERS))) + more;
    }

    /** Folders that would give a UID away twice. */
    List<String> foldersWithWrongUids() throws SQLException {
        List<String> wrong = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select f.user_id, f.name from folder f"
                        + " where f.next_uid <= (select max(m.uid) from message m where m.folder_id = f.id)");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                wrong.add("user " + rows.getLong(1) + " folder " + rows.getString(2));
            }
        }
        return wrong;
    }
}
