package org.pillarbox.store.log;

import java.io.IOException;
import java.util.function.Consumer;
import org.pillarbox.store.LogPosition;

/** What is done to the log's files before they are used again: a torn tail of the last segment is cut. */
final class LogRecovery {
    private static final System.Logger LOG = System.getLogger("org.pillarbox.store.log");

    private final LogFiles files;
    private final RecordReader reader;

    LogRecovery(LogFiles files, RecordReader reader) {
        this.files = files;
        this.reader = reader;
    }

    /** Gives the position behind the last good record. */
    LogPosition recover(Consumer<Damage> reporter) throws IOException {
        var segments = LogWalk.segments(files);
        if (segments.isEmpty()) {
            return LogPosition.START;
        }
        long last = segments.last();
        TailVisitor tail = new TailVisitor();
        long end = new SegmentScanner(files, reader, last).scan(0, Long.MAX_VALUE, tail);
        if (end == 0 && files.size(FileNames.segment(last)) <= SegmentHeader.BYTES) {
            files.delete(FileNames.segment(last));
            return new LogPosition(last, SegmentHeader.BYTES);
        }
        if (end > 0) {
            cut(last, end);
        }
        tail.damages.stream().filter(damage -> damage.offset() < end).forEach(reporter);
        return new LogPosition(last, end);
    }

    private void cut(long segment, long end) throws IOException {
        String name = FileNames.segment(segment);
        try (LogFile file = files.open(name)) {
            long torn = file.size() - end;
            if (torn > 0) {
                LOG.log(System.Logger.Level.INFO, "cut {0} bytes that were never acknowledged off {1}", torn, name);
                file.truncate(end);
                file.force();
            }
        }
    }
}
