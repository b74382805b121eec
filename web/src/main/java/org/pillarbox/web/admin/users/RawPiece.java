package org.pillarbox.web.admin.users;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.pillarbox.api.mail.Content;
import org.pillarbox.web.shell.Paging;

/**
 * A piece of a stored message as text in which nothing can act: encoded parts stay encoded, control characters and those that
 * turn the direction of writing are made visible. No more of the message than this is ever in memory.
 *
 * @param text as it is shown, lines ended by {@code \n}
 * @param paging which piece; counts bytes
 */
public record RawPiece(String text, Paging paging) {
    /** Bytes of a piece, but for a character that begins in one and ends in the next. */
    static final int SIZE = 1 << 16;

    /** Bytes of a UTF-8 character behind its first. */
    private static final int TAIL = 3;

    private static final char CONTROL_PICTURES = '\u2400';

    /**
     * Reads a piece.
     *
     * @param page its number as it stands in the page's address
     * @throws IOException when the stored bytes cannot be read
     */
    static RawPiece read(Content content, String page) throws IOException {
        Paging paging = Paging.of(page, SIZE, content.size());
        long from = (paging.page() - 1L) * SIZE;
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(SIZE + TAIL, content.size() - from));
        while (bytes.hasRemaining() && content.read(from + bytes.position(), bytes) > 0) {
            // As much as there is.
        }
        int read = bytes.position();
        int start = from == 0 ? 0 : tail(bytes, 0, read);
        int end = read <= SIZE ? read : SIZE + tail(bytes, SIZE, read);
        String text = new String(bytes.array(), start, Math.max(0, end - start), StandardCharsets.UTF_8);
        return new RawPiece(visible(text), paging);
    }

    /** Bytes at a border that belong to the piece before it, whatever they are: so each byte is in one piece. */
    private static int tail(ByteBuffer bytes, int at, int read) {
        int count = 0;
        while (count < TAIL && at + count < read && (bytes.get(at + count) & 0xC0) == 0x80) {
            count++;
        }
        return count;
    }

    static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length() + 64);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) == '\n')) {
                continue;
            }
            if (c == '\n' || c == '\t') {
                shown.append(c);
            } else if (c < ' ') {
                shown.append((char) (CONTROL_PICTURES + c));
            } else if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || isSeparator(c)) {
                shown.append(String.format("\u27e8U+%04X\u27e9", (int) c));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    private static boolean isSeparator(char c) {
        return c == '\u2028' || c == '\u2029';
    }
}
