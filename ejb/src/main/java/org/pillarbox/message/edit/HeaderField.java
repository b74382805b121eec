package org.pillarbox.message.edit;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One field of a header as it stands. Its bytes are shown as characters of ISO 8859-1, one for each.
 *
 * @param start where it begins in the message
 * @param raw all of it, folded, with the ends of its lines
 * @param colon the colon's index in the raw text
 */
record HeaderField(long start, String raw, int colon) {
    static HeaderField of(long start, byte[] bytes) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        return new HeaderField(start, raw, raw.indexOf(':'));
    }

    /** In lower case. RFC 5322 §4.5 lets old senders put white space in front of the colon. */
    String name() {
        return raw.substring(0, colon).stripTrailing().toLowerCase(Locale.ROOT);
    }

    long end() {
        return start + raw.length();
    }
}
