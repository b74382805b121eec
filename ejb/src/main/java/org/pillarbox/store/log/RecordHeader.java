package org.pillarbox.store.log;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.Ending;

/**
 * The fixed part of a record. Behind it follow the prefix, the body (unless it has a file of its own) and the metadata.
 *
 * @param id the content's name
 * @param arrival when it was accepted, in milliseconds
 * @param separateBody whether the body lies in a file of its own
 * @param copy whether housekeeping moved the record here: a replay passes it over
 * @param prefixBytes length of the prefix
 * @param bodyBytes length of the body, wherever it lies
 * @param metadataBytes length of the metadata
 * @param outerChecksum CRC-32C of prefix and metadata
 * @param bodyChecksum CRC-32C of the body
 * @param ending how the body ends; empty in records that do not say it
 */
record RecordHeader(
        ContentId id,
        Instant arrival,
        boolean separateBody,
        boolean copy,
        int prefixBytes,
        long bodyBytes,
        int metadataBytes,
        int outerChecksum,
        int bodyChecksum,
        Optional<Ending> ending) {
    static final int BYTES = 64;
    static final int MAGIC = 0x9DB17EC5;

    private static final int SEPARATE_BODY = 1;
    private static final int COPY = 2;
    private static final int CHECKED = 60;
    private static final int ENDING = 56;
    /** What is written for an ending of no surplus; 0 means that nobody looked. */
    private static final int NO_SURPLUS = 4;

    /** The record's length in its segment. */
    long recordBytes() {
        return BYTES + prefixBytes + (separateBody ? 0 : bodyBytes) + metadataBytes;
    }

    /** Where the metadata begins, counted from the record's start. */
    long metadataOffset() {
        return recordBytes() - metadataBytes;
    }

    RecordHeader asCopy() {
        return new RecordHeader(
                id,
                arrival,
                separateBody,
                true,
                prefixBytes,
                bodyBytes,
                metadataBytes,
                outerChecksum,
                bodyChecksum,
                ending);
    }

    void encode(ByteBuffer into, long salt) {
        int start = into.position();
        into.putInt(MAGIC);
        into.putInt((separateBody ? SEPARATE_BODY : 0) | (copy ? COPY : 0));
        into.putLong(id.value().getMostSignificantBits());
        into.putLong(id.value().getLeastSignificantBits());
        into.putLong(arrival.toEpochMilli());
        into.putInt(prefixBytes).putInt(metadataBytes).putLong(bodyBytes);
        into.putInt(outerChecksum).putInt(bodyChecksum);
        into.putInt(ending.map(known -> known.surplus() + NO_SURPLUS).orElse(0));
        into.putInt(checksum(into, start, salt));
    }

    /** Reads a header at the buffer's position, which stays; empty when there is none. */
    static Optional<RecordHeader> decode(ByteBuffer bytes, long salt) {
        int start = bytes.position();
        if (bytes.remaining() < BYTES
                || bytes.getInt(start) != MAGIC
                || bytes.getInt(start + CHECKED) != checksum(bytes, start, salt)) {
            return Optional.empty();
        }
        int flags = bytes.getInt(start + 4);
        return Optional.of(new RecordHeader(
                new ContentId(new UUID(bytes.getLong(start + 8), bytes.getLong(start + 16))),
                Instant.ofEpochMilli(bytes.getLong(start + 24)),
                (flags & SEPARATE_BODY) != 0,
                (flags & COPY) != 0,
                bytes.getInt(start + 32),
                bytes.getLong(start + 40),
                bytes.getInt(start + 36),
                bytes.getInt(start + 48),
                bytes.getInt(start + 52),
                ending(bytes.getInt(start + ENDING))));
    }

    private static Optional<Ending> ending(int written) {
        return written == 0 ? Optional.empty() : Optional.of(new Ending(written - NO_SURPLUS));
    }

    private static int checksum(ByteBuffer bytes, int start, long salt) {
        CRC32C crc = new CRC32C();
        crc.update(ByteBuffer.allocate(Long.BYTES).putLong(salt).flip());
        crc.update(bytes.duplicate().limit(start + CHECKED).position(start));
        return (int) crc.getValue();
    }
}
