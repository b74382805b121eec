package org.pillarbox.directory;

import java.util.Optional;

/**
 * Which lines of the accounts list to show.
 *
 * @param letter names beginning with it
 * @param pattern names matching it, with {@code *} and {@code ?}
 * @param sort by which column
 * @param descending the other way round
 * @param offset lines to pass over
 * @param limit lines to show, 1 to 500
 */
public record UserQuery(
        Optional<Character> letter, Optional<String> pattern, Column sort, boolean descending, int offset, int limit) {
    /** The columns that sort. */
    public enum Column {
        NAME,
        GROUP,
        INBOX_MESSAGES,
        MAILBOX_SIZE,
        COMMENT
    }
}
