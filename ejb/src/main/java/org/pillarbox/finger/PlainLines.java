package org.pillarbox.finger;

/**
 * Text that is safe on a terminal: without control characters but tabs and line feeds (RFC 1288 §3.3), and without those that
 * turn the direction of writing round.
 */
final class PlainLines {
    private PlainLines() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || !isUnsafe(c))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isUnsafe(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (c >= 0x200E && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
