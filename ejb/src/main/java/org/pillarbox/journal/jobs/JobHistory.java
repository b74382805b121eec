package org.pillarbox.journal.jobs;

import java.time.Duration;
import java.time.Instant;

/** Facade for the housekeeping job: what is known of the jobs that ran. */
public interface JobHistory {
    /** How long a job is remembered with its steps. One that the server's death broke off is forgotten too. */
    Duration KEPT = Duration.ofDays(30);

    /** The job that runs with each connection, perhaps each minute; what it did is kept elsewhere. */
    String FREQUENT = "connect";

    /** How long that one is remembered. */
    Duration FREQUENT_KEPT = Duration.ofDays(1);

    /**
     * Forgets what is too old.
     *
     * @return how many jobs were forgotten
     */
    int purge(Instant now);
}
