package org.pillarbox.directory.login;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.pillarbox.directory.Account;

/** Port: what log-ins leave in the database. Each call is a transaction of its own, whatever the caller's becomes. */
public interface LoginRecords {
    /**
     * Counts a wrong password.
     *
     * @param userId 0 for a name that does not exist, which costs the same
     * @return how many there are in a row, none older than the window
     */
    int failed(long userId, Instant now, Duration window);

    /** Forgets a user's wrong passwords. */
    void succeeded(long userId);

    /** Locks a user until then. */
    void lock(long userId, Instant until);

    /**
     * Keeps the second form of a Main Password that was just proven right; see {@code DigestSecrets}. No effect when
     * another has been set since.
     *
     * @param proven the account as it was when the password was compared
     */
    void keepDigestSecret(Account proven, String password);

    /**
     * An external directory has accepted a password. No effect when another Main Password has been set since.
     *
     * @param proven the account as it was when the stored password was compared
     * @param kept the password, to become the Main Password; empty where it is not to be kept, then a one-time password that
     *     is still stored loses its worth
     */
    void acceptedOutside(Account proven, Optional<String> kept);

    /** A random secret, always the same on all nodes, from which the salts of unknown users are made. */
    byte[] decoySecret();
}
