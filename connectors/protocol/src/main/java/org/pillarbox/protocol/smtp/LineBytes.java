package org.pillarbox.protocol.smtp;

import java.nio.ByteBuffer;

/** Finds line ends in bytes. Every byte of every message goes through here, so eight are looked at in one step. */
final class LineBytes {
    static final byte CR = '\r';
    static final byte LF = '\n';

    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;
    private static final long ALL_CR = ONES * CR;
    private static final long ALL_LF = ONES * LF;

    private LineBytes() {}

    /** The index of the next CR or LF from an index on, or the end. Absolute; the buffer's position does not matter. */
    static int next(ByteBuffer bytes, int from, int end) {
        int i = from;
        while (i + Long.BYTES <= end) {
            long eight = bytes.getLong(i);
            if ((zeroIn(eight ^ ALL_CR) | zeroIn(eight ^ ALL_LF)) != 0) {
                break;
            }
            i += Long.BYTES;
        }
        while (i < end && bytes.get(i) != CR && bytes.get(i) != LF) {
            i++;
        }
        return i;
    }

    /** Not 0 when one of the eight bytes is 0, whatever the byte order. */
    private static long zeroIn(long eight) {
        return (eight - ONES) & ~eight & TOPS;
    }
}
