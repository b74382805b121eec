package org.pillarbox.protocol.smtp;

import java.nio.ByteBuffer;

/**
 * Reads the content that follows DATA: takes off the dots that were stuffed in, and finds the end (RFC 5321 §4.5.2).
 * CRLF.CRLF alone is the end. A CR or LF that stands alone anywhere makes the whole message refused: what one server
 * takes for a line end and another does not lets a peer smuggle a second message inside of the first.
 */
final class DotReader {
    private enum At {
        LINE_START,
        TEXT,
        CR,
        /** Behind a dot at a line's start: never content, whether stuffed in or part of the end. */
        DOT,
        DOT_CR
    }

    private final IncomingMessage message;
    private At at = At.LINE_START;

    DotReader(IncomingMessage message) {
        this.message = message;
    }

    /** Takes bytes up to the end of the content. Whether that was found; what follows it stays in the buffer. */
    boolean read(ByteBuffer in) {
        int end = in.limit();
        int start = in.position();
        int i = start;
        while (i < end) {
            if (at == At.TEXT) {
                i = LineBytes.next(in, i, end);
                if (i == end) {
                    break;
                }
            }
            byte b = in.get(i++);
            switch (at) {
                case TEXT -> at = lineByte(b);
                case CR -> at = b == LineBytes.LF ? At.LINE_START : afterBareCr(b);
                case LINE_START -> {
                    if (b == '.') {
                        pass(in, start, i - 1);
                        start = i;
                        at = At.DOT;
                    } else {
                        at = textByte(b);
                    }
                }
                case DOT -> {
                    if (b == LineBytes.CR) {
                        start = i;
                        at = At.DOT_CR;
                    } else {
                        at = textByte(b);
                    }
                }
                case DOT_CR -> {
                    start = i;
                    if (b == LineBytes.LF) {
                        in.position(i);
                        return true;
                    }
                    at = afterBareCr(b);
                }
            }
        }
        pass(in, start, end);
        in.position(end);
        return false;
    }

    private At textByte(byte b) {
        return b == LineBytes.CR || b == LineBytes.LF ? lineByte(b) : At.TEXT;
    }

    private At lineByte(byte b) {
        if (b == LineBytes.CR) {
            return At.CR;
        }
        message.refuse(Replies.BARE_LINE_END);
        return At.TEXT;
    }

    private At afterBareCr(byte b) {
        message.refuse(Replies.BARE_LINE_END);
        return b == LineBytes.CR ? At.CR : At.TEXT;
    }

    private void pass(ByteBuffer in, int from, int to) {
        if (from < to) {
            message.write(in.slice(from, to - from));
        }
    }
}
