package org.pillarbox.autoresponse;

import java.util.Optional;
import java.util.Set;

/** Port: autoresponders in the database, in the caller's transaction. */
public interface StoredAutoresponders {
    /** A user's; empty where it never had one. */
    Optional<Autoresponder> find(long userId);

    /** Stores a user's. */
    void save(long userId, Autoresponder autoresponder);

    /** Forgets a user's. */
    void remove(long userId);

    /** The users whose mail is answered. */
    Set<Long> active();

    /** The number of the last change. */
    long lastChange();

    /** Takes the turn to change something, until the transaction ends, and gives the change's number. */
    long nextChange();
}
