package org.pillarbox.message.edit;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.pillarbox.api.mail.Content;

/** A content as bytes at places, through a small window that moves. Counts what it reads and gives up when that is too much. */
final class ContentWindow {
    private static final int WINDOW = 32 * 1024;

    private final Content content;
    private final long size;
    private final ByteBuffer window;
    private long start;
    private long budget;

    /** @param budget how many bytes may be read in all */
    ContentWindow(Content content, long budget) {
        this.content = content;
        this.size = content.size();
        this.window = ByteBuffer.allocate((int) Math.min(WINDOW, Math.max(1, size)));
        this.window.limit(0);
        this.budget = budget;
    }

    long size() {
        return size;
    }

    /** The byte at this place, which lies in the content. */
    byte at(long position) throws IOException {
        if (position < start || position >= start + window.limit()) {
            fill(position);
        }
        return window.get((int) (position - start));
    }

    /** The place behind the next line feed; the content's end when there is none. */
    long afterLine(long from) throws IOException {
        long position = from;
        while (position < size) {
            at(position);
            byte[] bytes = window.array();
            for (int i = (int) (position - start); i < window.limit(); i++) {
                if (bytes[i] == '\n') {
                    return start + i + 1;
                }
            }
            position = start + window.limit();
        }
        return size;
    }

    /** A range that is known to be small. */
    byte[] bytes(long from, long to) throws IOException {
        byte[] bytes = new byte[(int) (to - from)];
        for (int i = 0; i < bytes.length; ) {
            at(from + i);
            int offset = (int) (from + i - start);
            int count = Math.min(bytes.length - i, window.limit() - offset);
            System.arraycopy(window.array(), offset, bytes, i, count);
            i += count;
        }
        return bytes;
    }

    private void fill(long position) throws IOException {
        start = position;
        window.clear();
        while (window.hasRemaining()) {
            if (content.read(position + window.position(), window) <= 0) {
                break;
            }
        }
        window.flip();
        budget -= window.limit();
        if (budget < 0) {
            throw new NotUnderstood("too much to read");
        }
        if (!window.hasRemaining()) {
            throw new IOException("the content ends before its end");
        }
    }
}
