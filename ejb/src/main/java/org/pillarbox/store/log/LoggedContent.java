package org.pillarbox.store.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.pillarbox.api.mail.Content;
import org.pillarbox.store.ContentLocation;

/**
 * A content of the log. A record in a segment is compared with its checksum before its first byte is given; a body in an
 * own file while it is read from start to end, so that damage shows at the last byte at the latest.
 */
final class LoggedContent implements Content {
    private final RecordReader reader;
    private final ContentLocation location;
    private RecordPlace place;
    /** Prefix and body, when both are short enough to be kept for as long as somebody reads. */
    private Optional<ByteBuffer> small = Optional.empty();

    private CRC32C running = new CRC32C();
    private long checkedTo;

    LoggedContent(RecordReader reader, ContentLocation location) {
        this.reader = reader;
        this.location = location;
    }

    @Override
    public long size() {
        return location.size();
    }

    @Override
    public int read(long position, ByteBuffer into) throws IOException {
        if (position >= size()) {
            return -1;
        }
        RecordPlace record = checkedPlace();
        if (small.isPresent()) {
            int count = (int) Math.min(into.remaining(), size() - position);
            into.put(small.get().slice((int) position, count));
            return count;
        }
        long inBody = position - location.prefixBytes();
        if (inBody < 0) {
            return limited(into, -inBody, view -> reader.readPrefix(record, position, view));
        }
        int start = into.position();
        int count = limited(into, location.bodyBytes() - inBody, view -> reader.read(record, inBody, view));
        if (count < 0) {
            throw Damages.at(record.segment(), record.offset(), "cut body");
        }
        if (record.header().separateBody()) {
            follow(record, inBody, into.duplicate().limit(start + count).position(start));
        }
        return count;
    }

    private interface Read {
        int into(ByteBuffer view) throws IOException;
    }

    private static int limited(ByteBuffer into, long most, Read read) throws IOException {
        int limit = into.limit();
        into.limit((int) Math.min(limit, into.position() + most));
        try {
            return read.into(into);
        } finally {
            into.limit(limit);
        }
    }

    private synchronized RecordPlace checkedPlace() throws IOException {
        if (place == null) {
            RecordPlace found = reader.at(location.segment(), location.offset());
            if (!found.location().equals(location)) {
                throw Damages.at(location.segment(), location.offset(), "lengths differ from the index");
            }
            small = reader.small(found);
            if (small.isEmpty()) {
                reader.verify(found);
            }
            if (found.header().separateBody()) {
                reader.verifyBody(found, false);
            }
            place = found;
        }
        return place;
    }

    private synchronized void follow(RecordPlace record, long position, ByteBuffer bytes) throws IOException {
        if (running == null || position > checkedTo) {
            running = null;
            return;
        }
        if (position < checkedTo) {
            return;
        }
        checkedTo += bytes.remaining();
        running.update(bytes);
        if (checkedTo == location.bodyBytes()
                && (int) running.getValue() != record.header().bodyChecksum()) {
            throw Damages.at(record.segment(), record.offset(), "checksum of the body file");
        }
    }
}
