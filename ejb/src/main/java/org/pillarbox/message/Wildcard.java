package org.pillarbox.message;

import java.util.Objects;

/**
 * A pattern of {@code *} for any text and {@code ?} for any one character, which a whole text matches or not, without regard to
 * case. At most length of pattern times length of text is looked at, whatever the pattern.
 */
public final class Wildcard {
    private static final char ANY_RUN = '*';
    private static final char ANY_ONE = '?';

    private final String typed;
    private final String pattern;

    private Wildcard(String typed, String pattern) {
        this.typed = typed;
        this.pattern = pattern;
    }

    /** A pattern as typed; every text is one. */
    public static Wildcard of(String typed) {
        // Stars beside stars say nothing more and would only cost time.
        return new Wildcard(typed, folded(typed).replaceAll("\\*+", "*"));
    }

    /** Whether a text has a wildcard at all. */
    public static boolean isIn(String text) {
        return text.indexOf(ANY_RUN) >= 0 || text.indexOf(ANY_ONE) >= 0;
    }

    /** Whether the whole text matches. */
    public boolean matches(String text) {
        return matches(pattern, folded(text));
    }

    /** Whether the whole text matches a pattern, character for character: for those who fold case once and match often. */
    public static boolean matches(String pattern, String text) {
        int at = 0;
        int in = 0;
        int star = -1;
        int behindStar = 0;
        while (at < text.length()) {
            char wanted = in < pattern.length() ? pattern.charAt(in) : 0;
            if (wanted == ANY_RUN) {
                star = in++;
                behindStar = at;
            } else if (in < pattern.length() && (wanted == ANY_ONE || wanted == text.charAt(at))) {
                in++;
                at++;
            } else if (star >= 0) {
                // Only the last star has to take more: what came before it has matched already.
                in = star + 1;
                at = ++behindStar;
            } else {
                return false;
            }
        }
        while (in < pattern.length() && pattern.charAt(in) == ANY_RUN) {
            in++;
        }
        return in == pattern.length();
    }

    /** A text without its case: character by character, so that no text grows longer by it. */
    public static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(Character.toLowerCase(Character.toUpperCase(text.charAt(i))));
        }
        return folded.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Wildcard wildcard && wildcard.typed.equals(typed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(typed);
    }

    /** As typed. */
    @Override
    public String toString() {
        return typed;
    }
}
