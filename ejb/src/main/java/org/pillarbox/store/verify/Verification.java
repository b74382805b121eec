package org.pillarbox.store.verify;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.pillarbox.store.log.Damage;
import org.pillarbox.store.log.LogFiles;
import org.pillarbox.store.log.LogInspection;

/** One check of a log against its index, segment by segment, so that memory does not grow with the store. */
public final class Verification {
    private final LogInspection log;
    private final IndexRows index;
    private final List<String> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long bytes;
    private long records;
    private long unindexed;
    private long contents;

    private Verification(LogInspection log, IndexRows index) {
        this.log = log;
        this.index = index;
    }

    /** Checks; only reads. */
    public static VerifyReport of(LogFiles files, Connection database) throws IOException, SQLException {
        try (LogInspection log = new LogInspection(files)) {
            return new Verification(log, new IndexRows(database)).run();
        }
    }

    private VerifyReport run() throws IOException, SQLException {
        Map<Long, Long> segments = log.segments();
        for (Map.Entry<Long, Long> segment : segments.entrySet()) {
            bytes += segment.getValue();
            check(segment.getKey(), segment.getValue());
        }
        for (long segment : index.segments()) {
            if (!segments.containsKey(segment)) {
                missing(index.in(segment), "no file " + LogInspection.fileName(segment));
            }
        }
        index.foldersWithWrongUids().forEach(folder -> problems.add("next UID too low: " + folder));
        return new VerifyReport(segments.size(), bytes, records, unindexed, contents, problems, notes);
    }

    private void check(long segment, long length) throws IOException, SQLException {
        TreeMap<Long, IndexRows.Row> rows = index.in(segment);
        contents += rows.size();
        List<Damage> damages = new ArrayList<>();
        log.inspect(segment, found -> good(found, rows), damages::add);
        for (Damage damage : damages) {
            report(damage, length, rows);
        }
        missing(rows, "no record in " + LogInspection.fileName(segment));
    }

    private void good(LogInspection.Found found, Map<Long, IndexRows.Row> rows) {
        records++;
        IndexRows.Row row = rows.get(found.location().offset());
        boolean same =
                row != null && row.id().equals(found.id()) && row.location().equals(found.location());
        if (same) {
            rows.remove(found.location().offset());
        } else {
            unindexed++;
        }
    }

    private void report(Damage damage, long segmentLength, TreeMap<Long, IndexRows.Row> rows) throws SQLException {
        long end = damage.offset() + damage.length();
        NavigableMap<Long, IndexRows.Row> hit = rows.subMap(damage.offset(), true, end, false);
        String where = LogInspection.fileName(damage.segment()) + " at " + damage.offset() + " (" + damage.reason()
                + ", " + damage.length() + " bytes)";
        for (IndexRows.Row row : hit.values()) {
            problems.add("damaged " + where + ": content " + row.id() + " of " + index.owners(row));
        }
        if (hit.isEmpty()) {
            boolean tail = end == segmentLength;
            String whose = damage.content().map(id -> "content " + id).orElse("unknown content");
            (tail ? notes : problems).add("damaged " + where + ": " + whose + ", not in the index");
        }
        hit.clear();
    }

    private void missing(Map<Long, IndexRows.Row> rows, String why) throws SQLException {
        for (IndexRows.Row row : rows.values()) {
            problems.add("missing: content " + row.id() + " of " + index.owners(row) + " (" + why + " at "
                    + row.location().offset() + ")");
        }
    }
}
