package org.pillarbox.settings;

import java.util.Objects;

/**
 * What becomes of mail for local addresses that mean nobody (manual 16.3.1.1, 11.2).
 *
 * @param refused whether such a recipient is refused in the session; else the message is taken, and its sender gets a report
 * @param collected what is done with a message that was collected from elsewhere, which nobody can be refused
 * @param user who gets it, or is told, where a user is named; empty otherwise
 * @param bounced whether the sender of a collected message hears that an address means nobody; not together with {@link
 *     Collected#REMOTE}
 */
public record UnrecognisedSettings(boolean refused, Collected collected, String user, boolean bounced) {
    public UnrecognisedSettings {
        Objects.requireNonNull(collected, "collected");
        Objects.requireNonNull(user, "user");
    }

    /** Without a word to senders. */
    public UnrecognisedSettings(boolean refused, Collected collected, String user) {
        this(refused, collected, user, false);
    }

    /** The same, refusing in the session or not. */
    public UnrecognisedSettings refusing(boolean inSession) {
        return new UnrecognisedSettings(inSession, collected, user, bounced);
    }

    /** Who gets a collected message that is for nobody. */
    public enum Collected {
        /** The Main Administrator, attached to an error message. */
        ERROR_ADMINISTRATOR,
        /** The Main Administrator, as it is. */
        ADMINISTRATOR,
        /** A named user, attached to an error message. */
        ERROR_USER,
        /** A named user, as it is. */
        USER,
        /**
         * Nobody: the address is taken for one of a user at another office. So what local users send there goes to the Internet. Never
         * to be set at all offices of a domain.
         */
        REMOTE;

        /** Whether it comes with an error message. */
        public boolean isError() {
            return this == ERROR_ADMINISTRATOR || this == ERROR_USER;
        }

        /** Whether a user is to be named. */
        public boolean namesUser() {
            return this == ERROR_USER || this == USER;
        }
    }
}
