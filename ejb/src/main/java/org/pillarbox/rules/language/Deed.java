package org.pillarbox.rules.language;

import java.util.Arrays;
import java.util.Optional;

/** What a rule has done with a message; what the words mean for each kind of rules is in the manual, 8.1.1 and 8.2.1. */
public enum Deed {
    /** Take it as usual. */
    TAKE('<'),
    /** Refuse it; a download rule deletes it and tells somebody. */
    REFUSE('*'),
    /** Make as if it were taken, and forget it; a download rule leaves it where it is. */
    IGNORE('~'),
    /** Delete it and tell nobody. */
    DELETE_SILENTLY('@'),
    /** Take it, and delete it at once from where it was. */
    TAKE_AND_DELETE('%'),
    /** Ask whether it is wanted. */
    ASK('?');

    private final char symbol;

    Deed(char symbol) {
        this.symbol = symbol;
    }

    /** Its character in a definition line. */
    public char symbol() {
        return symbol;
    }

    static Optional<Deed> of(char symbol) {
        return Arrays.stream(values()).filter(deed -> deed.symbol == symbol).findFirst();
    }
}
