package org.pillarbox.directory;

/** A user, or a group of users, that cannot be stored so. The message is for the administrator. */
public class InvalidUser extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String field;

    /**
     * Names the field and what is wrong with it: {@code name}, {@code comment}, {@code group}, {@code administrator}, {@code
     * assistant}, {@code forwarding}, {@code largeSize}, {@code largeTargets}, {@code smallSize}, {@code smallTargets}, {@code
     * webMailAddresses}, {@code main} or {@code web} (the Web Password, or the web as a protocol); facade methods for single pages name
     * theirs.
     */
    public InvalidUser(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field's name. */
    public String field() {
        return field;
    }
}
