package org.pillarbox.directory.login;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Facade for administrators: the locks that the lockout policy holds now (manual 4.3.1.2). */
public interface AccountLocks {
    /** The most locks that are listed; somebody who locks all accounts of a large server must not make the page one of thousands. */
    int MOST_LISTED = 200;

    /** The locked accounts by name, at most {@link #MOST_LISTED}. */
    List<Lock> list();

    /** How many accounts are locked. */
    long count();

    /** Ends the locks of these users, by id; gives how many were locked. Each is audited. */
    int unlock(Set<Long> userIds);

    /** Ends all locks; gives how many there were. */
    int unlockAll();

    /**
     * A locked account.
     *
     * @param until when it ends by itself; empty when only an administrator or a start of the server ends it
     */
    record Lock(long userId, String name, Optional<Instant> until) {}
}
