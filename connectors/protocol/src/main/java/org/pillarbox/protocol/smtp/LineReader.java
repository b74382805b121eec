package org.pillarbox.protocol.smtp;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Gathers one line that ends with CRLF, in bounded memory. A line that is wrong is reported as soon as that is known;
 * the rest of it, up to its CRLF, is dropped by the next call. So every line gets one answer, whatever it holds.
 */
final class LineReader {
    enum Outcome {
        /** All bytes taken, the line is not complete. */
        MORE,
        LINE,
        TOO_LONG,
        /** A CR or LF stands alone in it. */
        BARE_LINE_END,
        /** A wrong line goes on for so long that nobody should wait for its end. */
        ENDLESS
    }

    /** A command with all its parameters, without CRLF: 512 octets and what the extensions add, rounded up. */
    static final int COMMAND_OCTETS = 2048;

    /** AUTH and the responses in its exchange (RFC 4954 §4). */
    static final int AUTH_OCTETS = 12288;

    static final int MAX_SKIPPED = 16 << 20;

    private static final int ROOM = 128;

    private byte[] line = new byte[ROOM];
    private int length;
    private int skipped;
    private boolean skipping;
    private boolean afterCr;

    /** Takes bytes up to the end of a command. Only AUTH may be longer than others. */
    Outcome readCommand(ByteBuffer in) {
        return read(in, false);
    }

    /** Takes bytes up to the end of a response to an AUTH challenge. */
    Outcome readResponse(ByteBuffer in) {
        return read(in, true);
    }

    private Outcome read(ByteBuffer in, boolean response) {
        while (in.hasRemaining()) {
            byte b = in.get();
            if (skipping) {
                if (++skipped > MAX_SKIPPED) {
                    return Outcome.ENDLESS;
                }
                skipping = !(afterCr && b == LineBytes.LF);
                afterCr = b == LineBytes.CR;
            } else if (afterCr != (b == LineBytes.LF)) {
                return skip(Outcome.BARE_LINE_END, b);
            } else if (afterCr) {
                afterCr = false;
                return Outcome.LINE;
            } else if (b == LineBytes.CR) {
                afterCr = true;
            } else if (length >= COMMAND_OCTETS && length >= (response || startsWith("AUTH ") ? AUTH_OCTETS : 0)) {
                return skip(Outcome.TOO_LONG, b);
            } else {
                append(b);
            }
        }
        return Outcome.MORE;
    }

    private Outcome skip(Outcome why, byte last) {
        forget();
        skipping = true;
        skipped = 0;
        afterCr = last == LineBytes.CR;
        return why;
    }

    private void append(byte b) {
        if (length == line.length) {
            line = Arrays.copyOf(line, length * 2);
        }
        line[length++] = b;
    }

    /** Whether what has come in so far begins with this upper-case ASCII text, in whatever case. */
    private boolean startsWith(String start) {
        if (length < start.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            int upper = line[i] >= 'a' && line[i] <= 'z' ? line[i] - 0x20 : line[i];
            if (upper != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The octets of the line; only until the next call. */
    ByteBuffer octets() {
        return ByteBuffer.wrap(line, 0, length).asReadOnlyBuffer();
    }

    /** Makes room for the next line; the old one may have held a secret. */
    void forget() {
        if (line.length > COMMAND_OCTETS) {
            line = new byte[ROOM];
        } else {
            Arrays.fill(line, 0, length, (byte) 0);
        }
        length = 0;
    }

    /** As new: nothing of what came in counts. */
    void reset() {
        forget();
        skipping = false;
        afterCr = false;
    }
}
