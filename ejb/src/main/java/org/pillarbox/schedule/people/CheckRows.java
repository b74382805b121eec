package org.pillarbox.schedule.people;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Port: who has checked mail since the last connection, for all nodes. Each call is a transaction of its own. */
public interface CheckRows {
    /** These users have; one who is there already stays as it is. */
    void add(Set<String> accounts, Instant now);

    /** When so many of them had. */
    Optional<Instant> reached(int people);

    /** Forgets those who checked before this. */
    void clear(Instant before);
}
