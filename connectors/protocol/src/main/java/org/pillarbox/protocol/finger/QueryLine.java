package org.pillarbox.protocol.finger;

import java.util.Locale;
import org.pillarbox.api.finger.FingerQuery;

/** A query line as its parts (RFC 1288 §2.3): {@code [/W] [name] [@host]...}. */
record QueryLine(String name, boolean verbose) {
    private static final String VERBOSE = "/w";

    static QueryLine parse(String line) {
        String words = line.strip();
        boolean verbose = words.toLowerCase(Locale.ROOT).startsWith(VERBOSE)
                && (words.length() == VERBOSE.length() || Character.isWhitespace(words.charAt(VERBOSE.length())));
        return new QueryLine(verbose ? words.substring(VERBOSE.length()).strip() : words, verbose);
    }

    boolean namesNobody() {
        return name.isEmpty();
    }

    /** Whether another server is to be asked. */
    boolean isToPassOn() {
        return name.indexOf('@') >= 0;
    }

    FingerQuery query() {
        return new FingerQuery(name, verbose);
    }
}
