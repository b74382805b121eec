package org.pillarbox.store.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.pillarbox.api.mail.Content;
import org.pillarbox.store.ContentStore;
import org.pillarbox.store.ContentWriter;
import org.pillarbox.store.LogPosition;
import org.pillarbox.store.StoredContent;

/** Short forms for tests of stores. */
public final class LogFixture {
    /** Small limits, so that little mail shows what much mail does. */
    public static final LogOptions SMALL = new LogOptions(20_000, 4_000, 64 << 10, 1_000);

    private LogFixture() {}

    public static ContentLog open(LogFiles files) throws IOException {
        return ContentLog.open(files, SMALL, damage -> {});
    }

    public static ContentWriter write(ContentStore store, byte[] body) throws IOException {
        ContentWriter writer = store.create();
        try {
            ByteBuffer bytes = ByteBuffer.wrap(body);
            while (bytes.hasRemaining()) {
                int count = Math.min(1500, bytes.remaining());
                writer.write(bytes.slice(bytes.position(), count));
                bytes.position(bytes.position() + count);
            }
        } catch (IOException e) {
            writer.discard();
            throw e;
        }
        return writer;
    }

    public static StoredContent commit(ContentStore store, byte[] body) throws IOException {
        return store.commit(write(store, body), bytes("metadata"), bytes("Received: x\r\n"));
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] read(Content content) throws IOException {
        ByteBuffer all = ByteBuffer.allocate((int) content.size());
        while (all.hasRemaining()) {
            int limit = Math.min(all.capacity(), all.position() + 1000);
            if (content.read(all.position(), all.limit(limit)) < 0) {
                throw new IOException("content ends at " + all.position());
            }
            all.limit(all.capacity());
        }
        return all.array();
    }

    public static List<StoredContent> replay(ContentStore store, LogPosition after) throws IOException {
        List<StoredContent> all = new ArrayList<>();
        store.replay(after, all::add);
        return all;
    }
}
