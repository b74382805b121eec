package org.pillarbox.store.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.pillarbox.store.DamagedContent;

/** Reads single records at known places. Thread safe. */
final class RecordReader {
    private static final int MAX_OPEN = 128;
    /** A record that is no longer is read at once. */
    private static final int SMALL = 32 << 10;

    private final OpenFiles files;
    private final Map<Long, Long> salts = new ConcurrentHashMap<>();

    RecordReader(LogFiles files) {
        this.files = new OpenFiles(files, MAX_OPEN);
    }

    /**
     * The record at a place.
     *
     * @throws DamagedContent when there is none
     */
    RecordPlace at(long segment, long offset) throws IOException {
        try {
            long salt = salt(segment);
            ByteBuffer bytes = ByteBuffer.allocate(RecordHeader.BYTES);
            files.read(FileNames.segment(segment), file -> {
                Reads.fully(file, offset, bytes);
                return bytes;
            });
            RecordHeader header =
                    RecordHeader.decode(bytes, salt).orElseThrow(() -> Damages.at(segment, offset, "no record"));
            return new RecordPlace(segment, offset, header);
        } catch (NoSuchFileException e) {
            throw Damages.at(segment, offset, "no segment");
        }
    }

    private long salt(long segment) throws IOException {
        Long known = salts.get(segment);
        if (known != null) {
            return known;
        }
        long read = files.read(FileNames.segment(segment), SegmentHeader::read)
                .orElseThrow(() -> Damages.at(segment, 0, "segment header"))
                .salt();
        salts.put(segment, read);
        return read;
    }

    /**
     * Compares all bytes of the record in its segment with their checksums.
     *
     * @throws DamagedContent when they differ
     */
    void verify(RecordPlace place) throws IOException {
        RecordHeader header = place.header();
        boolean good = files.read(FileNames.segment(place.segment()), file -> {
            CRC32C outer = new CRC32C();
            CRC32C body = new CRC32C();
            return Reads.checksum(file, place.offset() + RecordHeader.BYTES, header.prefixBytes(), outer)
                    && (header.separateBody() || Reads.checksum(file, place.bodyOffset(), header.bodyBytes(), body))
                    && Reads.checksum(file, place.metadataOffset(), header.metadataBytes(), outer)
                    && (int) outer.getValue() == header.outerChecksum()
                    && (header.separateBody() || (int) body.getValue() == header.bodyChecksum());
        });
        if (!good) {
            throw checksum(place);
        }
    }

    /**
     * Reads all of a small record and compares it with its checksums.
     *
     * @return its prefix and its body; empty when it is longer, or its body lies in a file of its own
     * @throws DamagedContent when the bytes differ
     */
    Optional<ByteBuffer> small(RecordPlace place) throws IOException {
        RecordHeader header = place.header();
        long length = header.recordBytes() - RecordHeader.BYTES;
        if (header.separateBody() || length > SMALL) {
            return Optional.empty();
        }
        byte[] bytes = bytes(place, place.offset() + RecordHeader.BYTES, (int) length);
        int bodyBytes = (int) header.bodyBytes();
        CRC32C body = new CRC32C();
        body.update(bytes, header.prefixBytes(), bodyBytes);
        CRC32C outer = new CRC32C();
        outer.update(bytes, 0, header.prefixBytes());
        outer.update(bytes, header.prefixBytes() + bodyBytes, header.metadataBytes());
        if ((int) body.getValue() != header.bodyChecksum() || (int) outer.getValue() != header.outerChecksum()) {
            throw checksum(place);
        }
        return Optional.of(ByteBuffer.wrap(bytes, 0, header.prefixBytes() + bodyBytes));
    }

    private static DamagedContent checksum(RecordPlace place) {
        return Damages.at(
                place.segment(),
                place.offset(),
                "checksum of content " + place.header().id());
    }

    /**
     * Checks that a body in an own file is there in full length, and compares its checksum when asked to.
     *
     * @throws DamagedContent when it is not as it was
     */
    void verifyBody(RecordPlace place, boolean everyByte) throws IOException {
        RecordHeader header = place.header();
        String name = FileNames.body(header.id());
        boolean good;
        try {
            good = files.read(name, file -> {
                CRC32C body = new CRC32C();
                return file.size() == header.bodyBytes()
                        && (!everyByte
                                || Reads.checksum(file, 0, header.bodyBytes(), body)
                                        && (int) body.getValue() == header.bodyChecksum());
            });
        } catch (NoSuchFileException e) {
            good = false;
        }
        if (!good) {
            throw Damages.at(place.segment(), place.offset(), "body file of content " + header.id());
        }
    }

    byte[] metadata(RecordPlace place) throws IOException {
        return bytes(place, place.metadataOffset(), place.header().metadataBytes());
    }

    byte[] prefix(RecordPlace place) throws IOException {
        return bytes(place, place.offset() + RecordHeader.BYTES, place.header().prefixBytes());
    }

    private byte[] bytes(RecordPlace place, long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        files.read(FileNames.segment(place.segment()), file -> {
            Reads.fully(file, offset, bytes);
            return bytes;
        });
        if (bytes.remaining() < length) {
            throw Damages.at(place.segment(), place.offset(), "cut record");
        }
        return bytes.array();
    }

    int read(RecordPlace place, long bodyPosition, ByteBuffer into) throws IOException {
        return place.header().separateBody()
                ? files.read(FileNames.body(place.header().id()), file -> file.read(into, bodyPosition))
                : files.read(
                        FileNames.segment(place.segment()), file -> file.read(into, place.bodyOffset() + bodyPosition));
    }

    int readPrefix(RecordPlace place, long position, ByteBuffer into) throws IOException {
        return files.read(
                FileNames.segment(place.segment()),
                file -> file.read(into, place.offset() + RecordHeader.BYTES + position));
    }

    void forget(String name) {
        files.forget(name);
        FileNames.segmentNumber(name).ifPresent(salts::remove);
    }

    void close() {
        files.close();
    }
}
