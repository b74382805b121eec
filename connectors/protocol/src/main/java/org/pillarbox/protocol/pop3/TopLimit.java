package org.pillarbox.protocol.pop3;

/**
 * Finds the place where TOP ends: after the header, the blank line and so many lines of the body. Lines end with LF,
 * with or without CR before it, as clients count them.
 */
final class TopLimit {
    private long bodyLines;
    private boolean inHeader = true;
    /** Whether the line so far holds nothing but a CR. */
    private boolean blank = true;

    private boolean reached;

    TopLimit(long bodyLines) {
        this.bodyLines = bodyLines;
    }

    /** Looks at the next octets of the message; returns how many of them are within the limit. */
    int take(byte[] octets, int length) {
        for (int i = 0; i < length; i++) {
            byte octet = octets[i];
            if (octet == '\n') {
                endLine();
                if (reached) {
                    return i + 1;
                }
            } else if (octet != '\r') {
                blank = false;
            }
        }
        return length;
    }

    /** Whether the limit stood within what was taken. */
    boolean reached() {
        return reached;
    }

    private void endLine() {
        if (!inHeader) {
            bodyLines--;
        } else if (blank) {
            inHeader = false;
        }
        blank = true;
        reached = !inHeader && bodyLines <= 0;
    }
}
