package org.pillarbox.protocol.pop3;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pillarbox.api.mail.Content;
import org.pillarbox.protocol.session.ByteSource;

/**
 * A message as a multi-line reply (RFC 1939 §3): status line, the content byte for byte with a dot put before each dot
 * that begins a line, a CRLF where the content lacks its last one, and the closing dot. A line begins after any LF, since
 * clients that read by LF would otherwise take a dot after a bare one for the end. What stands between two stuffed dots
 * is copied at once.
 */
final class MessageSource implements ByteSource {
    private static final byte[] END = {'.', '\r', '\n'};
    private static final byte[] CRLF_AND_END = {'\r', '\n', '.', '\r', '\n'};

    private final ContentChunks chunks;
    private final byte[] octets;
    private int from;
    private int to;
    /** Whether the next octet of the content begins a line, and has no dot before it yet. */
    private boolean lineStart = true;

    /** The last two octets of the content so far; an empty message ends as well as one that ends with CRLF. */
    private int beforeLast = '\r';

    private int last = '\n';

    /** The status line or the end: what stands around the content. */
    private ByteBuffer frame;

    private boolean endMade;
    private Runnable read = () -> {};

    private MessageSource(ContentChunks chunks, String status) {
        this.chunks = chunks;
        this.octets = chunks.octets();
        this.frame = ByteBuffer.wrap((status + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * A source whose first chunk has been read, so that a message that cannot be read is known before its status line
     * is sent.
     *
     * @param limit where TOP ends; empty for all
     * @throws IOException when the beginning cannot be read
     */
    static MessageSource open(Content content, String status, Optional<TopLimit> limit) throws IOException {
        MessageSource source = new MessageSource(new ContentChunks(content, limit), status);
        source.nextChunk();
        return source;
    }

    /** Has this done when all of the content was given and before its end is. */
    MessageSource whenRead(Runnable done) {
        read = done;
        return this;
    }

    @Override
    public boolean read(ByteBuffer into) throws IOException {
        while (into.hasRemaining()) {
            if (frame.hasRemaining()) {
                putFrame(into);
            } else if (from < to) {
                putContent(into);
            } else if (endMade) {
                return false;
            } else if (!nextChunk()) {
                read.run();
                frame = ByteBuffer.wrap(beforeLast == '\r' && last == '\n' ? END : CRLF_AND_END);
                endMade = true;
            }
        }
        return !endMade || frame.hasRemaining();
    }

    private void putFrame(ByteBuffer into) {
        int length = Math.min(frame.remaining(), into.remaining());
        into.put(frame.array(), frame.position(), length);
        frame.position(frame.position() + length);
    }

    private void putContent(ByteBuffer into) {
        if (lineStart && octets[from] == '.') {
            into.put((byte) '.');
            lineStart = false;
            return;
        }
        int end = endOfRun(Math.min(to, from + into.remaining()));
        into.put(octets, from, end - from);
        lineStart = octets[end - 1] == '\n';
        from = end;
    }

    /** The first dot after the next octet that begins a line, or the limit. */
    private int endOfRun(int limit) {
        byte[] content = octets;
        for (int i = from + 1; i < limit; i++) {
            if (content[i] == '.' && content[i - 1] == '\n') {
                return i;
            }
        }
        return limit;
    }

    private boolean nextChunk() throws IOException {
        from = 0;
        to = chunks.next();
        if (to > 0) {
            beforeLast = to > 1 ? octets[to - 2] : last;
            last = octets[to - 1];
        }
        return to > 0;
    }
}
