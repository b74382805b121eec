package org.pillarbox.settings;

import java.util.Objects;

/**
 * What becomes of mail for local addresses that mean nobody (manual 16.3.1.1, 11.2).
 *
 * @param refused whether such a recipient is refused in the session; else the message is taken, and its sender gets a report
 * @param collected what is done with a message that was collected from elsewhere, which nobody can be refused
 * @param user who gets it, for {@link Collected#USER}; empty otherwise
 */
public record UnrecognisedSettings(boolean refused, Collected collected, String user) {
    public UnrecognisedSettings {
        Objects.requireNonNull(collected, "collected");
        Objects.requireNonNull(user, "user");
    }

    /** Who gets a collected message that is for nobody. */
    public enum Collected {
        /** The Main Administrator, as it is. */
        ADMINISTRATOR,
        /** A named user, as it is. */
        USER,
        /**
         * Nobody: the address is taken for one of a user at another office. So what local users send there goes to the Internet. Never
         * to be set at all offices of a domain.
         */
        REMOTE
    }
}
