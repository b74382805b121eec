package org.pillarbox.directory;

import java.nio.file.Path;
import java.util.Optional;

/** Facade for the boot: makes sure that somebody can log in. */
public interface FirstStart {
    /**
     * To be called at each start, after the schema is migrated and before services open: ends all locks and, where there is
     * no user at all, creates the administrator. Its name and password are those that {@code pillarbox setup} left; without
     * them it is {@code postmaster} with a one-time password, which opens nothing but the page to change it.
     *
     * @return the one-time password when one was made now, to be printed once
     */
    Optional<OneTimePassword> prepare();

    /**
     * A one-time password.
     *
     * @param file where it stands as well, readable by the server's own account only, until it is changed
     */
    record OneTimePassword(String userName, String password, Path file) {
        @Override
        public String toString() {
            return "OneTimePassword[" + userName + "]";
        }
    }
}
