package org.pillarbox.rules.language;

import java.util.Objects;

/**
 * Why a line cannot be used.
 *
 * @param line from 1
 * @param words for the administrator
 */
public record RuleFault(int line, String words) {
    public RuleFault {
        Objects.requireNonNull(words, "words");
    }

    /** With the number of the line. */
    @Override
    public String toString() {
        return "Line " + line + ": " + words;
    }
}
