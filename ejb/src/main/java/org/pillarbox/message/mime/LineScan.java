package org.pillarbox.message.mime;

import java.io.IOException;
import java.io.InputStream;

/** What bytes are like: whether they are text of seven bits in lines that every server takes (RFC 2045 §2.7). */
final class LineScan {
    private static final int LONGEST_LINE = 998;

    private boolean eightBit;
    private boolean longLine;
    private boolean binary;

    private LineScan() {}

    static LineScan of(InputStream bytes) throws IOException {
        LineScan scan = new LineScan();
        byte[] block = new byte[8 << 10];
        int length = 0;
        int before = 0;
        for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
            for (int i = 0; i < read; i++) {
                int each = block[i] & 0xff;
                scan.eightBit |= each > 127;
                scan.binary |= each == 0 || each == '\n' && before != '\r' || before == '\r' && each != '\n';
                length = each == '\n' ? 0 : length + 1;
                scan.longLine |= length > LONGEST_LINE + 1;
                before = each;
            }
        }
        return scan;
    }

    /** Whether some byte has eight bits. */
    boolean isEightBit() {
        return eightBit;
    }

    /** Whether there are no lines to speak of: zeros, or line ends by halves. */
    boolean isBinary() {
        return binary;
    }

    /** Whether every server takes it as it is. */
    boolean isPlain() {
        return !eightBit && !longLine && !binary;
    }
}
