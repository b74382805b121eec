package org.pillarbox.message;

import java.util.Objects;

/**
 * A pattern of {@code *} for any text and {@code ?} for any one character, which a whole text matches or not, without regard to
 * case. At most length of pattern times length of text is looked at, whatever the pattern.
 */
public final class Wildcard {
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

    /** Whether the whole text matches. */
    public boolean matches(String text) {
        String folded = folded(text);
        int at = 0;
        int in = 0;
        int star = -1;
        int behindStar = 0;
        while (at < folded.length()) {
            char wanted = in < pattern.length() ? pattern.charAt(in) : 0;
            if (in < pattern.length() && wanted == '*') {
                star = in++;
                behindStar = at;
            } else if (in < pattern.length() && (wanted == '?' || wanted == folded.charAt(at))) {
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
        return in == pattern.length() || in == pattern.length() - 1 && pattern.charAt(in) == '*';
    }

    /** Character by character, so that no text grows longer by it. */
    private static String folded(String text) {
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
