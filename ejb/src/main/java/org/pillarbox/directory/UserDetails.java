package org.pillarbox.directory;

import java.util.Optional;

/**
 * The General page of a user (manual 4.2.3.1), without passwords.
 *
 * @param id 0 for a user still to be created
 * @param name its name
 * @param comment at most 80 characters
 * @param group the one group it belongs to
 * @param administrator whether the console is open to it
 * @param lockedOut whether the lockout policy holds it
 * @param separateWebPassword "Have different Main Password and Web Password"
 * @param mayChangeMainPassword "User can change Main Password through WebMail"
 * @param assistant who else gets its mail
 * @param forwarding where its mail goes as well
 */
public record UserDetails(
        long id,
        String name,
        String comment,
        Optional<String> group,
        boolean administrator,
        boolean lockedOut,
        boolean separateWebPassword,
        boolean mayChangeMainPassword,
        Assistant assistant,
        Forwarding forwarding) {
    /**
     * An assistant (manual 4.2.3.1.6.1).
     *
     * @param kind none, a local user's name, or an address
     * @param target the name or address; empty for none
     * @param redirect only to the assistant, instead of a copy
     */
    public record Assistant(Kind kind, String target, boolean redirect) {
        /** Who the assistant is. */
        public enum Kind {
            NONE,
            LOCAL_USER,
            REMOTE_USER
        }

        /** No assistant. */
        public static final Assistant NONE = new Assistant(Kind.NONE, "", false);
    }

    /**
     * Forwarding (manual 4.2.3.1.6.2).
     *
     * @param use whether it is on
     * @param addresses separated by semicolons
     */
    public record Forwarding(boolean use, String addresses) {
        /** No forwarding. */
        public static final Forwarding NONE = new Forwarding(false, "");
    }

    /** A user still to be created, with the settings that new ones have (manual 4.2.1). */
    public static UserDetails newUser(String name, String comment) {
        return new UserDetails(
                0, name, comment, Optional.empty(), false, false, false, true, Assistant.NONE, Forwarding.NONE);
    }

    /** The same settings under the name as it is stored. */
    UserDetails withName(String stored) {
        return new UserDetails(
                id,
                stored,
                comment,
                group,
                administrator,
                lockedOut,
                separateWebPassword,
                mayChangeMainPassword,
                assistant,
                forwarding);
    }
}
