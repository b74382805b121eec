package org.pillarbox.store;

import java.nio.ByteBuffer;

/**
 * Finds out how a message ends while its bytes pass: looks at the header up to its end, and of each piece at the line ends that it
 * ends with. Begins with the first byte that stands in a header line of its own. Not thread safe.
 */
public final class EndingScan {
    private long size;
    private long headerEnd = -1;
    private boolean lineIsBlank = true;
    /** CRLFs at the end so far, one behind the other. */
    private long lineEnds;

    private boolean afterReturn;

    /** Looks at the next bytes; the buffer's position stays. */
    public void add(ByteBuffer bytes) {
        if (headerEnd < 0) {
            seekHeaderEnd(bytes);
        }
        countLineEnds(bytes);
        size += bytes.remaining();
    }

    private void seekHeaderEnd(ByteBuffer bytes) {
        for (int i = bytes.position(); i < bytes.limit(); i++) {
            byte octet = bytes.get(i);
            if (octet == '\n' && lineIsBlank) {
                headerEnd = size + i - bytes.position() + 1;
                return;
            }
            lineIsBlank = octet == '\n' || octet == '\r' && lineIsBlank;
        }
    }

    private void countLineEnds(ByteBuffer bytes) {
        int first = bytes.limit();
        while (first > bytes.position() && isOfLineEnd(bytes.get(first - 1))) {
            first--;
        }
        if (first > bytes.position()) {
            lineEnds = 0;
            afterReturn = false;
        }
        for (int i = first; i < bytes.limit(); i++) {
            boolean feed = bytes.get(i) == '\n';
            lineEnds = feed == afterReturn ? lineEnds + (feed ? 1 : 0) : 0;
            afterReturn = !feed;
        }
    }

    private static boolean isOfLineEnd(byte octet) {
        return octet == '\r' || octet == '\n';
    }

    /** What came of it; all bytes have passed. */
    public Ending ending() {
        if (size == 0) {
            return new Ending(0);
        }
        if (afterReturn || lineEnds == 0) {
            return new Ending(Ending.OPEN);
        }
        long text = size - 2 * lineEnds;
        // The last line's own end; where no header has ended before, that of the header behind it, which is no blank
        // line of a text.
        int kept = text == 0 || headerEnd > 0 && headerEnd <= text ? 1 : 2;
        return new Ending((int) Math.min(Ending.MOST, 2 * Math.max(0, lineEnds - kept)));
    }
}
