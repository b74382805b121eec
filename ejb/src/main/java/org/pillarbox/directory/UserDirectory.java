package org.pillarbox.directory;

import java.util.Optional;

/** Port: looks users up, from an immutable index in memory that follows every change. Thread safe, costs no query. */
public interface UserDirectory {
    /** By name, without regard to case. */
    Optional<LocalUser> find(String name);

    /** By id. */
    Optional<LocalUser> find(long id);

    /** Whether the directory can be relied on now (the database was reached lately). */
    boolean isHealthy();
}
