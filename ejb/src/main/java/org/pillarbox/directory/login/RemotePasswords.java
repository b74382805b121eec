package org.pillarbox.directory.login;

import org.pillarbox.directory.login.Authenticator.Attempt;

/** Facade: users change their Main Password from afar, by the Password service (manual 11.7). Thread safe. */
public interface RemotePasswords {
    /**
     * Replaces the Main Password. The present one is checked as in a log-in, with all that follows from a wrong one.
     *
     * @param current the present password, or the one-time password
     * @param replacement as typed, spaces included
     */
    Outcome replace(String userName, String current, String replacement, Attempt attempt);

    /** What came of it. */
    sealed interface Outcome {
        /** The new one is in force on every service. */
        record Replaced() implements Outcome {}

        /** The old one stays, for a reason in words. */
        record Refused(String reason) implements Outcome {}

        /** The present password is wrong, or the door closed. */
        record Denied() implements Outcome {}

        /** Nobody can be asked now. */
        record Unavailable() implements Outcome {}
    }
}
