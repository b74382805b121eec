package org.pillarbox.store.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.DamagedContent;

/**
 * Walks through a segment. At a bad record whose header is good it goes on behind it; at a bad header it looks for the
 * next good one. So one bad block costs the records in it and no others.
 */
final class SegmentScanner {
    private static final int WINDOW = 64 << 10;

    private final LogFiles files;
    private final RecordReader reader;
    private final long segment;

    SegmentScanner(LogFiles files, RecordReader reader, long segment) {
        this.files = files;
        this.reader = reader;
        this.segment = segment;
    }

    /** Scans from an offset (the first record at least) up to another or the file's end. Gives the end of the last good record. */
    long scan(long from, long to, SegmentVisitor visitor) throws IOException {
        try (LogFile file = files.open(FileNames.segment(segment))) {
            Optional<SegmentHeader> header = SegmentHeader.read(file);
            if (header.isEmpty()) {
                visitor.damage(damage(0, file.size(), Optional.empty(), "segment header"));
                return 0;
            }
            long start = Math.max(from, SegmentHeader.BYTES);
            return scan(file, header.get().salt(), start, Math.min(to, file.size()), visitor);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    private long scan(LogFile file, long salt, long from, long size, SegmentVisitor visitor) throws IOException {
        long at = from;
        long good = from;
        while (at < size) {
            Optional<RecordHeader> header = headerAt(file, at, salt);
            if (header.isEmpty()) {
                long next = nextHeader(file, at + 1, size, salt);
                visitor.damage(damage(at, next - at, Optional.empty(), "no record"));
                at = next;
                continue;
            }
            RecordPlace place = new RecordPlace(segment, at, header.get());
            long end = place.end().offset();
            ContentId id = header.get().id();
            if (end > size) {
                visitor.damage(damage(at, size - at, Optional.of(id), "cut record"));
                break;
            }
            if (isGood(place)) {
                visitor.record(place);
                good = end;
            } else {
                visitor.damage(damage(at, end - at, Optional.of(id), "checksum"));
            }
            at = end;
        }
        return good;
    }

    private boolean isGood(RecordPlace place) throws IOException {
        try {
            reader.verify(place);
            return true;
        } catch (DamagedContent e) {
            return false;
        }
    }

    private Damage damage(long offset, long length, Optional<ContentId> id, String reason) {
        return new Damage(segment, offset, length, id, reason);
    }

    private static Optional<RecordHeader> headerAt(LogFile file, long offset, long salt) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(RecordHeader.BYTES);
        Reads.fully(file, offset, bytes);
        return RecordHeader.decode(bytes, salt);
    }

    private static long nextHeader(LogFile file, long from, long size, long salt) throws IOException {
        ByteBuffer window = ByteBuffer.allocate(WINDOW + RecordHeader.BYTES);
        for (long start = from; start < size; start += WINDOW) {
            Reads.fully(file, start, window.clear());
            int candidates = Math.min(WINDOW, window.limit() - RecordHeader.BYTES + 1);
            for (int at = 0; at < candidates; at++) {
                if (window.getInt(at) == RecordHeader.MAGIC
                        && RecordHeader.decode(window.position(at), salt).isPresent()) {
                    return start + at;
                }
            }
            window.position(0);
        }
        return size;
    }
}
