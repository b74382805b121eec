package org.pillarbox.connection.command;

/** How a command ended. */
public sealed interface CommandEnd {
    /** It did what it should. */
    record Done() implements CommandEnd {}

    /**
     * It did not.
     *
     * @param words such as {@code ended with code 1}
     */
    record Failed(String words) implements CommandEnd {}

    /** It took too long, and was ended. */
    record Late() implements CommandEnd {}
}
