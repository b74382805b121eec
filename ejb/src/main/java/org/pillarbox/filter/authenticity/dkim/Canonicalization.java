package org.pillarbox.filter.authenticity.dkim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What of a message's form counts for a signature (RFC 6376 §3.4). */
enum Canonicalization {
    /** Every byte. */
    SIMPLE,
    /** Not how lines are folded and how wide white space is. */
    RELAXED;

    static Optional<Canonicalization> of(String word) {
        return Arrays.stream(values()).filter(c -> c.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A field in this form, with CRLF at its end. */
    String field(RawField field) {
        return this == SIMPLE
                ? field.text()
                : field.name().toLowerCase(Locale.ROOT) + ":" + relaxed(field.value()) + "\r\n";
    }

    /** RFC 6376 §3.4.2: unfolded, white space of any width a single blank, none at the ends. */
    private static String relaxed(String value) {
        StringBuilder out = new StringBuilder(value.length());
        boolean space = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ' ' || c == '\t') {
                space = true;
            } else if (c != '\r' && c != '\n') {
                if (space && out.length() > 0) {
                    out.append(' ');
                }
                space = false;
                out.append(c);
            }
        }
        return out.toString();
    }
}
