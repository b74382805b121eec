package org.pillarbox.store.log;

import java.io.IOException;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.pillarbox.store.LogPosition;

/** Goes through the segments of a log in their order. */
final class LogWalk {
    /** A position behind everything. */
    static final LogPosition EVERYTHING = new LogPosition(Long.MAX_VALUE, Long.MAX_VALUE);

    private final LogFiles files;
    private final RecordReader reader;

    LogWalk(LogFiles files, RecordReader reader) {
        this.files = files;
        this.reader = reader;
    }

    /** The numbers of all segments. */
    static NavigableSet<Long> segments(LogFiles files) throws IOException {
        NavigableSet<Long> numbers = new TreeSet<>();
        for (String name : files.list()) {
            FileNames.segmentNumber(name).ifPresent(numbers::add);
        }
        return numbers;
    }

    /** Shows all records and damages between two positions. */
    void between(LogPosition after, LogPosition end, SegmentVisitor visitor) throws IOException {
        for (long segment : segments(files).tailSet(after.segment())) {
            if (segment <= end.segment()) {
                long from = segment == after.segment() ? after.offset() : 0;
                long to = segment == end.segment() ? end.offset() : Long.MAX_VALUE;
                new SegmentScanner(files, reader, segment).scan(from, to, visitor);
            }
        }
    }
}
