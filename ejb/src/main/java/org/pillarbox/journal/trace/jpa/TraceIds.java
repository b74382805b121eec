package org.pillarbox.journal.trace.jpa;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Content ids between their 32 hex digits and the database's type, and lists of them in a query. */
final class TraceIds {
    private TraceIds() {}

    static UUID uuid(String hex) {
        return new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
    }

    static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    /** Room for this many ids, rounded up to a power of two so that the database sees few different statements. */
    static String placeholders(int count) {
        return "(" + String.join(", ", Collections.nCopies(rounded(count), "?")) + ")";
    }

    /** Sets them from this index on; the last id fills what was rounded up. Gives the next index. */
    static int set(PreparedStatement statement, int first, List<UUID> ids) throws SQLException {
        int rounded = rounded(ids.size());
        for (int i = 0; i < rounded; i++) {
            statement.setObject(first + i, ids.get(Math.min(i, ids.size() - 1)));
        }
        return first + rounded;
    }

    private static int rounded(int count) {
        return count <= 1 ? 1 : Integer.highestOneBit(count - 1) << 1;
    }
}
