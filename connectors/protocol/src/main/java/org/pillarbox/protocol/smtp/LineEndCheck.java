package org.pillarbox.protocol.smtp;

import java.nio.ByteBuffer;

/** Looks for CR and LF that do not stand together as CRLF (RFC 5321 §2.3.8), over any number of buffers. */
final class LineEndCheck {
    private boolean afterCr;

    /** Whether all is well in these bytes, which stay unread. A CR at their end is judged by what follows. */
    boolean cleanIn(ByteBuffer bytes) {
        int end = bytes.limit();
        int i = bytes.position();
        while (i < end) {
            if (!afterCr) {
                i = LineBytes.next(bytes, i, end);
                if (i == end) {
                    return true;
                }
            }
            byte b = bytes.get(i++);
            if (afterCr != (b == LineBytes.LF)) {
                return false;
            }
            afterCr = !afterCr;
        }
        return true;
    }

    /** Whether nothing is left open. */
    boolean cleanAtEnd() {
        return !afterCr;
    }
}
