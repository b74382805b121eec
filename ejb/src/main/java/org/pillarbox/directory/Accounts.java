package org.pillarbox.directory;

import java.util.Collection;
import java.util.Optional;

/** Port of the log-in: accounts from memory, with what is kept of their passwords. Thread safe. */
public interface Accounts {
    /** By name, without regard to case. */
    Optional<Account> account(String name);

    /** By id. */
    Optional<Account> account(long id);

    /** All of them, in no order. */
    Collection<Account> all();

    /** Whether the directory can be relied on now. */
    boolean isHealthy();
}
