package org.pillarbox.routing.mapping;

import java.util.ArrayList;
import java.util.List;
import org.pillarbox.message.Wildcard;

/**
 * A pattern of {@code *} for any run of characters and {@code ?} for one (manual 5.1.1), in lower case.
 */
record Glob(String pattern) {
    static final char ANY_RUN = '*';
    static final char ANY_ONE = '?';

    boolean matches(String text) {
        return Wildcard.matches(pattern, text);
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
