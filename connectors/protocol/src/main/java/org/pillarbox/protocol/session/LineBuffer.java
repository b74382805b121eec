package org.pillarbox.protocol.session;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Gathers one line out of what comes in, up to a limit; the rest of a line that is too long is thrown away as it comes.
 * Lines end with LF, with or without CR before it. What was gathered is overwritten once it is used, since it may be a
 * password.
 */
public final class LineBuffer {
    /** What a call found. */
    public enum Found {
        /** All was taken, and the line goes on. */
        PART,
        /** A line is complete. */
        LINE,
        /** The line has passed the limit; said once for a line. */
        TOO_LONG,
        /** A line that is too long goes on without any sign of an end. */
        ENDLESS
    }

    private static final int USUAL = 256;
    private static final int MAX_THROWN_AWAY = 1024 * 1024;

    private byte[] octets = new byte[0];
    private int length;
    private boolean throwingAway;
    private int thrownAway;

    /**
     * Takes octets up to the end of the line at most.
     *
     * @param limit the longest line, without its end
     */
    public Found take(ByteBuffer in, int limit) {
        while (in.hasRemaining()) {
            byte octet = in.get();
            if (octet == '\n') {
                if (!throwingAway) {
                    return Found.LINE;
                }
                clear();
            } else if (throwingAway) {
                if (++thrownAway > MAX_THROWN_AWAY) {
                    return Found.ENDLESS;
                }
            } else if (!append(octet, limit)) {
                clear();
                throwingAway = true;
                return Found.TOO_LONG;
            }
        }
        return Found.PART;
    }

    /** The line without its end; valid until {@link #clear}. */
    public ByteBuffer line() {
        int end = length > 0 && octets[length - 1] == '\r' ? length - 1 : length;
        return ByteBuffer.wrap(octets, 0, end);
    }

    /** Forgets what was gathered. */
    public void clear() {
        Arrays.fill(octets, 0, length, (byte) 0);
        if (octets.length > USUAL) {
            octets = new byte[0];
        }
        length = 0;
        throwingAway = false;
        thrownAway = 0;
    }

    private boolean append(byte octet, int limit) {
        // One more than the limit, for the CR of the line's end.
        if (length > limit || length == limit && octet != '\r') {
            return false;
        }
        if (length == octets.length) {
            byte[] old = octets;
            octets = Arrays.copyOf(old, Math.min(Math.max(USUAL, 2 * old.length), limit + 1));
            Arrays.fill(old, (byte) 0);
        }
        octets[length++] = octet;
        return true;
    }
}
