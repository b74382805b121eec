package org.pillarbox.protocol.smtp;

/**
 * What stands behind a verb.
 *
 * @param text printable, without white space at either end
 */
record Arguments(String text) {
    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Refuses arguments where there are none to give. */
    void none() throws CommandRefused {
        if (!isEmpty()) {
            throw new CommandRefused(Replies.NO_ARGUMENT_TAKEN);
        }
    }

    /** What stands behind a word such as {@code FROM:}. Many clients leave a space between the two. */
    String after(String word) throws CommandRefused {
        if (!Ascii.startsWith(text, word)) {
            throw new CommandRefused(Replies.BAD_ARGUMENT);
        }
        return text.substring(word.length()).strip();
    }
}
