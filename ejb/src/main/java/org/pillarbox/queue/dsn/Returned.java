package org.pillarbox.queue.dsn;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.MessageSink;

/** What of a message stands in the report about it: the whole, or its header. */
final class Returned {
    /** A longer message is returned by its header alone, so that reports do not multiply large mail. */
    static final long MOST = 1 << 20;

    private static final int MAX_HEADER = 64 << 10;
    private static final int CHUNK = 16 << 10;

    private final Content content;
    private final boolean whole;

    private Returned(Content content, boolean whole) {
        this.content = content;
        this.whole = whole;
    }

    /** @param full whether the whole is wanted */
    static Returned of(Content content, boolean full) {
        return new Returned(content, full && content.size() <= MOST);
    }

    /** The whole, however large. */
    static Returned whole(Content content) {
        return new Returned(content, true);
    }

    boolean isWhole() {
        return whole;
    }

    void copyTo(MessageSink sink) throws IOException {
        copy(whole ? content.size() : headerLength(), sink);
    }

    /** Up to the empty line, which is left out; a header that is too long is cut at a line's end. */
    private long headerLength() throws IOException {
        ByteBuffer head = ByteBuffer.allocate((int) Math.min(content.size(), MAX_HEADER));
        while (head.hasRemaining() && content.read(head.position(), head) > 0) {
            continue;
        }
        int lastLine = 0;
        for (int i = 0; i + 1 < head.position(); i++) {
            if (head.get(i) == '\r' && head.get(i + 1) == '\n') {
                if (i == lastLine) {
                    return i;
                }
                lastLine = i + 2;
            }
        }
        return lastLine;
    }

    private void copy(long length, MessageSink sink) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        for (long at = 0; at < length; ) {
            chunk.clear().limit((int) Math.min(CHUNK, length - at));
            int read = content.read(at, chunk);
            if (read <= 0) {
                throw new IOException("content ends at " + at + " of " + length);
            }
            sink.write(chunk.flip());
            at += read;
        }
    }
}
