package org.pillarbox.protocol.smtp;

/** Upper case and comparisons for protocol words. Unlike Java's, they leave letters outside of ASCII alone. */
final class Ascii {
    private Ascii() {}

    static String upper(String text) {
        StringBuilder upper = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                upper = upper == null ? new StringBuilder(text) : upper;
                upper.setCharAt(i, (char) (c - 0x20));
            }
        }
        return upper == null ? text : upper.toString();
    }

    /** Whether a text begins with an upper-case word, in whatever case. */
    static boolean startsWith(String text, String word) {
        return text.length() >= word.length()
                && upper(text.substring(0, word.length())).equals(word);
    }

    static boolean isLetterOrDigit(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c);
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
