package org.pillarbox.store.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** Reading whole ranges. */
final class Reads {
    private static final int WINDOW = 64 << 10;

    private Reads() {}

    /** Fills the buffer as far as the file goes, and flips it. */
    static void fully(LogFile file, long position, ByteBuffer into) throws IOException {
        long at = position;
        while (into.hasRemaining()) {
            int count = file.read(into, at);
            if (count < 0) {
                break;
            }
            at += count;
        }
        into.flip();
    }

    /** Adds a range to a checksum; false when the file ends before it does. */
    static boolean checksum(LogFile file, long position, long length, CRC32C crc) throws IOException {
        ByteBuffer window = ByteBuffer.allocate((int) Math.min(WINDOW, length));
        long at = position;
        long left = length;
        while (left > 0) {
            window.clear().limit((int) Math.min(window.capacity(), left));
            int count = file.read(window, at);
            if (count < 0) {
                return false;
            }
            crc.update(window.flip());
            at += count;
            left -= count;
        }
        return true;
    }
}
