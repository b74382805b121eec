package org.pillarbox.routing.mapping;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of {@code *} for any run of characters and {@code ?} for one (manual 5.1.1), in lower case. Only the last star ever
 * takes more, so that at most length of pattern times length of text is looked at.
 */
record Glob(String pattern) {
    static final char ANY_RUN = '*';
    static final char ANY_ONE = '?';

    boolean matches(String text) {
        int at = 0;
        int in = 0;
        int star = -1;
        int behindStar = 0;
        while (at < text.length()) {
            char wanted = in < pattern.length() ? pattern.charAt(in) : 0;
            if (wanted == ANY_RUN) {
                star = in++;
                behindStar = at;
            } else if (wanted == ANY_ONE || wanted != 0 && wanted == text.charAt(at)) {
                in++;
                at++;
            } else if (star >= 0) {
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

    /** The text without wildcards that every match contains: the longest there is, the first of several. */
    Literal literal() {
        Literal best = new Literal("", Place.INSIDE);
        for (int[] range : runs()) {
            String text = pattern.substring(range[0], range[1]);
            if (text.length() > best.text().length()) {
                best = new Literal(text, place(range[0], range[1]));
            }
        }
        return best;
    }

    private Place place(int from, int to) {
        if (from == 0) {
            return Place.START;
        }
        return to == pattern.length() ? Place.END : Place.INSIDE;
    }

    private List<int[]> runs() {
        List<int[]> runs = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= pattern.length(); i++) {
            boolean ends = i == pattern.length() || pattern.charAt(i) == ANY_RUN || pattern.charAt(i) == ANY_ONE;
            if (ends) {
                if (i > from) {
                    runs.add(new int[] {from, i});
                }
                from = i + 1;
            }
        }
        return runs;
    }

    /** Where a literal stands in what matches. */
    enum Place {
        START,
        END,
        INSIDE
    }

    /** A part of a pattern without wildcards. */
    record Literal(String text, Place place) {}
}
