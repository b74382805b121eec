package org.pillarbox.store;

/**
 * How a message ends, on which it depends how many bytes a POP3 client gets of it. A blank line is CRLF alone; what ends in any other
 * way is left as it is.
 *
 * @param surplus the bytes of the blank lines behind its last line of text, or behind the line that ends its header; {@link #OPEN}
 *     where the last line lacks the CRLF that RFC 1939 §3 demands, so that POP3 adds it
 */
public record Ending(int surplus) {
    /** Of a message that ends in the middle of a line: two bytes more are sent than are stored. */
    public static final int OPEN = -2;

    /** More blank lines than that are sent. */
    static final int MOST = 1 << 30;

    public Ending {
        if (surplus < OPEN || surplus > MOST || surplus % 2 != 0) {
            throw new IllegalArgumentException("surplus of " + surplus);
        }
    }

    /**
     * How many bytes are sent of a message, without stuffed dots.
     *
     * @param stored its size
     * @param trimmed whether surplus blank lines are left out
     */
    public long sent(long stored, boolean trimmed) {
        return surplus > 0 && !trimmed ? stored : stored - surplus;
    }
}
