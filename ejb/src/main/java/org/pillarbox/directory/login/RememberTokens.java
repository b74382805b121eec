package org.pillarbox.directory.login;

import java.time.Instant;
import java.util.Optional;

/** Port: "Remember me" tokens in the database, in the caller's transaction. */
public interface RememberTokens {
    /** Keeps one. */
    void add(String selector, Stored token);

    /** The one with this selector. */
    Optional<Stored> find(String selector);

    /** Deletes one; no effect when it has gone. */
    void remove(String selector);

    /** Deletes those that expired. */
    void purge(Instant now);

    /**
     * What is kept of a token.
     *
     * @param validatorHash SHA-256 of the validator, in hex: the database's reader cannot make the cookie
     */
    record Stored(long userId, String validatorHash, Instant created, Instant expires) {}
}
