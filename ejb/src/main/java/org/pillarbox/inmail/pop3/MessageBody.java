package org.pillarbox.inmail.pop3;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.pillarbox.inmail.pop3.Pop3Failure.Kind;

/**
 * A message on its way from the server: takes the dots out of the beginnings of lines, and finds the line that is its end (RFC 1939
 * §3). Bytes are kept as they are, but for a server that ends its own lines by line feeds alone: its messages get proper line ends.
 */
final class MessageBody {
    private static final byte[] LINE_END = "\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int BLOCK = 32 << 10;

    private final Pop3Line line;
    private final Block to;
    private final long most;
    private final long listed;
    private final boolean bareServer;
    private final ByteBuffer out = ByteBuffer.allocate(BLOCK);
    private long bytes;

    /** What was read of the line that has begun, as far as it matters. */
    private enum State {
        LINE_START,
        /** Also behind a line feed that no return stood before: only some servers call that a line. */
        BARE_LINE_START,
        DOT,
        BARE_DOT,
        DOT_RETURN,
        BARE_DOT_RETURN,
        TEXT,
        RETURN,
        END
    }

    private State state = State.LINE_START;

    /**
     * @param listed the size that the server has said; 0 where it has said none
     * @param most bytes that are taken
     */
    MessageBody(Pop3Line line, Block to, long listed, long most) {
        this.line = line;
        this.to = to;
        this.listed = listed;
        this.most = most;
        this.bareServer = line.hasBareLineFeeds();
    }

    /** Reads to the end; gives the number of bytes of the message. */
    long read() throws IOException {
        while (state != State.END) {
            ByteBuffer block = line.block();
            int first = block.position();
            while (block.hasRemaining() && state != State.END) {
                step(block.get(), block.hasRemaining());
            }
            line.read(block.position() - first);
            if (bytes > most) {
                throw Pop3Failure.of(Kind.DISORDER, "The server sends more than " + most + " bytes of one message");
            }
        }
        flush();
        return bytes;
    }

    private void step(byte b, boolean more) throws IOException {
        switch (state) {
            case LINE_START, BARE_LINE_START -> atLineStart(b, state == State.BARE_LINE_START);
            case DOT, BARE_DOT -> behindDot(b, state == State.BARE_DOT, more);
            case DOT_RETURN, BARE_DOT_RETURN -> behindDotAndReturn(b, state == State.BARE_DOT_RETURN, more);
            case TEXT, RETURN -> text(b);
            case END -> throw new IllegalStateException("read behind the end");
        }
    }

    private void atLineStart(byte b, boolean bare) throws IOException {
        if (b == '.') {
            state = bare ? State.BARE_DOT : State.DOT;
        } else {
            text(b);
        }
    }

    private void behindDot(byte b, boolean bare, boolean more) throws IOException {
        if (b == '\r') {
            state = bare ? State.BARE_DOT_RETURN : State.DOT_RETURN;
        } else if (b == '\n' && isEnd(more)) {
            state = State.END;
        } else {
            // A line of two dots has lost one of them. A single one that nothing follows was doubled by nobody: it
            // stays.
            if (b != '.') {
                put((byte) '.');
            }
            text(b);
        }
    }

    private void behindDotAndReturn(byte b, boolean bare, boolean more) throws IOException {
        if (b == '\n' && (!bare || isEnd(more))) {
            state = State.END;
            return;
        }
        put((byte) '.');
        put((byte) '\r');
        state = State.RETURN;
        text(b);
    }

    /** Whether a dot between line ends of which one is odd is the end: not where more is there already, or much is missing. */
    private boolean isEnd(boolean more) throws IOException {
        return bareServer || !more && !line.hasWaiting() && bytes >= listed / 2;
    }

    private void text(byte b) throws IOException {
        if (b == '\n') {
            boolean bare = state != State.RETURN;
            if (bare && bareServer) {
                put(LINE_END[0]);
            }
            put(b);
            state = bare && !bareServer ? State.BARE_LINE_START : State.LINE_START;
        } else {
            put(b);
            state = b == '\r' ? State.RETURN : State.TEXT;
        }
    }

    private void put(byte b) throws IOException {
        if (!out.hasRemaining()) {
            flush();
        }
        out.put(b);
        bytes++;
    }

    private void flush() throws IOException {
        out.flip();
        if (out.hasRemaining()) {
            to.take(out);
        }
        out.clear();
    }
}
