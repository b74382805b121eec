package org.pillarbox.filter.authenticity.dkim;

/**
 * One field of a header, byte for byte.
 *
 * @param text with its folds and the CRLF at its end, a character for each byte
 */
record RawField(String text) {
    /** As it was written, without white space in front of the colon. */
    String name() {
        return text.substring(0, colon()).stripTrailing();
    }

    /** All behind the colon, with the CRLF at its end. */
    String value() {
        return text.substring(colon() + 1);
    }

    boolean is(String name) {
        return name().equalsIgnoreCase(name);
    }

    private int colon() {
        return text.indexOf(':');
    }
}
