package org.pillarbox.journal.jobs;

import java.time.Duration;
import java.time.Instant;

/** Facade for the housekeeping job: what is known of the jobs that ran. */
public interface JobHistory {
    /** How long a job is remembered with its steps. One that the server's death broke off is forgotten too. */
    Duration KEPT = Duration.ofDays(30);

    /**
     * Forgets what is too old.
     *
     * @return how many jobs were forgotten
     */
    int purge(Instant now);
}
