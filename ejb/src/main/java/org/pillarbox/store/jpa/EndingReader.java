package org.pillarbox.store.jpa;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.pillarbox.api.mail.Content;
import org.pillarbox.store.Ending;
import org.pillarbox.store.EndingScan;

/** Finds out how a stored body ends, mostly by its last bytes alone. */
final class EndingReader {
    private static final int LAST = 16;
    private static final int CHUNK = 1 << 16;

    private EndingReader() {}

    /**
     * Reads as little as will do.
     *
     * @param from where the body begins in the content
     * @throws IOException when it cannot be read now
     */
    static Ending read(Content content, long from) throws IOException {
        long size = content.size() - from;
        if (size > LAST) {
            byte[] last = bytes(content, content.size() - LAST, LAST).array();
            int text = LAST;
            while (text > 0 && (last[text - 1] == '\r' || last[text - 1] == '\n')) {
                text--;
            }
            if (text > 0 && text >= LAST - 2) {
                boolean whole = text == LAST - 2 && last[text] == '\r' && last[text + 1] == '\n';
                return new Ending(whole ? 0 : Ending.OPEN);
            }
        }
        return scanned(content, from);
    }

    /** A blank line at its end, or so short: few are, and where the header ends decides. */
    private static Ending scanned(Content content, long from) throws IOException {
        EndingScan scan = new EndingScan();
        long position = from;
        while (position < content.size()) {
            ByteBuffer chunk = bytes(content, position, (int) Math.min(CHUNK, content.size() - position));
            position += chunk.remaining();
            scan.add(chunk);
        }
        return scan.ending();
    }

    private static ByteBuffer bytes(Content content, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (content.read(from + bytes.position(), bytes) <= 0) {
                throw new EOFException("content ends before " + content.size());
            }
        }
        return bytes.flip();
    }
}
