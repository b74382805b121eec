package org.pillarbox.store.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.List;
import org.pillarbox.store.LogPosition;

/** The segment at the log's end. Used by the writer's thread only. */
final class SegmentWriter {
    private static final int BUFFER = 1 << 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LogFile file;
    private final SegmentHeader header;
    private final ByteBuffer buffer;
    private long length;
    private long durable;

    private SegmentWriter(LogFile file, SegmentHeader header, ByteBuffer buffer) {
        this.file = file;
        this.header = header;
        this.buffer = buffer;
    }

    static ByteBuffer newBuffer() {
        return ByteBuffer.allocateDirect(BUFFER);
    }

    /** Makes a new segment, durable with its name. */
    static SegmentWriter create(LogFiles files, long number, ByteBuffer buffer) throws IOException {
        String name = FileNames.segment(number);
        SegmentHeader header = new SegmentHeader(number, RANDOM.nextLong());
        LogFile file = files.create(name);
        try {
            file.append(header.encode());
            file.force();
            files.syncFolder();
        } catch (IOException | RuntimeException | Error e) {
            Quietly.run("close " + name, file::close);
            Quietly.run("delete " + name, () -> files.delete(name));
            throw e;
        }
        SegmentWriter writer = new SegmentWriter(file, header, buffer.clear());
        writer.length = SegmentHeader.BYTES;
        writer.durable = SegmentHeader.BYTES;
        return writer;
    }

    long number() {
        return header.number();
    }

    LogPosition durableEnd() {
        return new LogPosition(number(), durable);
    }

    long length() {
        return length;
    }

    /** Writes a group and makes it durable: few write calls, one synchronisation. */
    void write(List<Commit> group) throws IOException {
        for (Commit commit : group) {
            commit.placed(header.number(), length);
            if (buffer.remaining() < RecordHeader.BYTES) {
                flush();
            }
            commit.header().encode(buffer, header.salt());
            for (ByteBuffer part : commit.parts()) {
                put(part.duplicate());
            }
            length += commit.header().recordBytes();
        }
        flush();
        file.force();
        durable = length;
    }

    private void put(ByteBuffer part) throws IOException {
        while (part.hasRemaining()) {
            if (!buffer.hasRemaining()) {
                flush();
            }
            int count = Math.min(part.remaining(), buffer.remaining());
            buffer.put(part.slice(part.position(), count));
            part.position(part.position() + count);
        }
    }

    private void flush() throws IOException {
        file.append(buffer.flip());
        buffer.clear();
    }

    /** After a failure the file is not trusted any more: takes back what was not promised, and leaves it. */
    void abandon() {
        String name = FileNames.segment(number());
        Quietly.run("cut " + name, () -> file.truncate(durable));
        Quietly.run("synchronise " + name, file::force);
        close();
    }

    void close() {
        Quietly.run("close " + FileNames.segment(number()), file::close);
    }
}
