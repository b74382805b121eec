package org.pillarbox.filter.authenticity;

import java.util.Arrays;

/**
 * Parts a message that comes in chunks into its header, which is kept up to {@link #MOST} bytes, and the rest. Not thread safe.
 */
public final class HeaderEnd {
    /** A header is kept up to this many bytes. */
    public static final int MOST = 256 * 1024;

    private static final int FIRST = 4096;

    private byte[] header = new byte[FIRST];
    private int length;
    private int matched = 2;
    private boolean ended;
    private boolean cut;

    /**
     * Takes what belongs to the header.
     *
     * @return where the rest begins; {@code to} while there is none
     */
    public int take(byte[] bytes, int from, int to) {
        int at = from;
        while (!ended && at < to) {
            byte b = bytes[at++];
            // A header begins as if CRLF stood in front of it: a message without one begins with the empty line.
            matched = b == (matched % 2 == 0 ? '\r' : '\n') ? matched + 1 : b == '\r' ? 1 : 0;
            keep(b);
            ended = matched == 4;
        }
        return at;
    }

    /** Whether the empty line has come. */
    public boolean isEnded() {
        return ended;
    }

    /** Whether it is longer than what was kept. */
    public boolean isCut() {
        return cut;
    }

    /** What was kept, with the empty line where it has come. */
    public byte[] bytes() {
        return Arrays.copyOf(header, length);
    }

    private void keep(byte b) {
        if (length == MOST) {
            cut = true;
            return;
        }
        if (length == header.length) {
            header = Arrays.copyOf(header, Math.min(MOST, 2 * length));
        }
        header[length++] = b;
    }
}
