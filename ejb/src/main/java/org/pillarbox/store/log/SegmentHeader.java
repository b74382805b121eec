package org.pillarbox.store.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The first bytes of a segment, written twice so that one damaged block does not hide all records.
 *
 * @param number the segment's number, as in its name
 * @param salt random; mixed into the checksum of each record's header, so that nobody can mail bytes that pass for a
 *     record when the reader looks for the next one behind a damaged place
 */
record SegmentHeader(long number, long salt) {
    /** Length of one copy. */
    private static final int COPY = 32;

    /** Length of both: where the first record begins. */
    static final int BYTES = 2 * COPY;

    private static final long MAGIC = 0x50494C4C4C4F4731L; // "PILLLOG1"
    private static final int VERSION = 1;

    ByteBuffer encode() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        for (int copy = 0; copy < 2; copy++) {
            int start = bytes.position();
            bytes.putLong(MAGIC).putInt(VERSION).putLong(number).putLong(salt);
            bytes.putInt(checksum(bytes, start));
        }
        return bytes.flip();
    }

    /** Reads it from a file; empty when both copies are damaged. */
    static Optional<SegmentHeader> read(LogFile file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        Reads.fully(file, 0, bytes);
        for (int start = 0; start + COPY <= bytes.limit(); start += COPY) {
            boolean good = bytes.getLong(start) == MAGIC
                    && bytes.getInt(start + 8) == VERSION
                    && bytes.getInt(start + 28) == checksum(bytes, start);
            if (good) {
                return Optional.of(new SegmentHeader(bytes.getLong(start + 12), bytes.getLong(start + 20)));
            }
        }
        return Optional.empty();
    }

    private static int checksum(ByteBuffer bytes, int start) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.duplicate().limit(start + 28).position(start));
        return (int) crc.getValue();
    }
}
