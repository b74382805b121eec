package org.pillarbox.journal;

import java.time.Instant;
import java.util.Optional;

/** Facade for the housekeeping job: forgets what is too old. The audit log is never purged. */
public interface JournalHousekeeping {
    /**
     * Purges; empty keeps all of a kind. Old problems always go. May be broken off: the next run goes on.
     *
     * @return how many lines, traces and problems went
     */
    long purge(Optional<Instant> tracesBefore, Optional<Instant> securityBefore);
}
