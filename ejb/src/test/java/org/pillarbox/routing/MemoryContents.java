package org.pillarbox.routing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.pillarbox.api.mail.Content;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.ContentStore;
import org.pillarbox.store.ContentWriter;
import org.pillarbox.store.LogPosition;
import org.pillarbox.store.StoredContent;

/** A content log in memory that survives what tests call a crash. A location's offset is the record's number. */
public final class MemoryContents implements ContentStore {
    private final List<StoredContent> records = new ArrayList<>();
    private final List<byte[]> bytes = new ArrayList<>();
    private boolean full;
    private Runnable beforeCommit = () -> {};

    /** Called before each commit; may throw what no disk throws. */
    public void beforeCommit(Runnable event) {
        beforeCommit = event;
    }

    /** Whether the disk has room. */
    public void setFull(boolean isFull) {
        full = isFull;
    }

    /** All records, oldest first. */
    public synchronized List<StoredContent> records() {
        return List.copyOf(records);
    }

    /** A record's bytes as text. */
    public synchronized String text(StoredContent record) {
        return new String(bytes.get((int) record.location().offset()), StandardCharsets.UTF_8);
    }

    @Override
    public ContentWriter create() throws IOException {
        if (full) {
            throw new IOException("no space left on device");
        }
        return new Writer();
    }

    @Override
    public synchronized StoredContent commit(ContentWriter content, byte[] metadata, byte[] prefix) throws IOException {
        beforeCommit.run();
        if (full) {
            throw new IOException("no space left on device");
        }
        byte[] body = ((Writer) content).take();
        byte[] whole = Arrays.copyOf(prefix, prefix.length + body.length);
        System.arraycopy(body, 0, whole, prefix.length, body.length);
        int number = records.size();
        StoredContent record = new StoredContent(
                new ContentId(UUID.randomUUID()),
                Instant.parse("2026-11-22T15:00:00Z"),
                metadata,
                new ContentLocation(1, number, prefix.length, body.length),
                new LogPosition(1, number + 1L));
        bytes.add(whole);
        records.add(record);
        return record;
    }

    @Override
    public Content open(ContentLocation location) {
        byte[] whole = bytes.get((int) location.offset());
        return new Content() {
            @Override
            public long size() {
                return whole.length;
            }

            @Override
            public int read(long position, ByteBuffer into) {
                int length = (int) Math.min(into.remaining(), whole.length - position);
                into.put(whole, (int) position, length);
                return length == 0 && into.hasRemaining() ? -1 : length;
            }
        };
    }

    @Override
    public void replay(LogPosition after, Consumer<StoredContent> each) {
        records().stream().filter(record -> record.end().compareTo(after) > 0).forEach(each);
    }

    @Override
    public boolean isHealthy() {
        return !full;
    }

    private final class Writer implements ContentWriter {
        private ByteArrayOutputStream out = new ByteArrayOutputStream();

        byte[] take() {
            byte[] taken = out.toByteArray();
            out = new ByteArrayOutputStream();
            return taken;
        }

        @Override
        public void write(ByteBuffer buffer) throws IOException {
            if (full) {
                throw new IOException("no space left on device");
            }
            byte[] chunk = new byte[buffer.remaining()];
            buffer.get(chunk);
            out.writeBytes(chunk);
        }

        @Override
        public long size() {
            return out.size();
        }

        @Override
        public void discard() {
            out.reset();
        }
    }
}
