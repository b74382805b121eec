package org.pillarbox.journal.jobs.jpa;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;

/** The job repository's tables. Executions, steps and partitions go with their job by the tables' own foreign keys. */
public final class JobTables {
    /** One whose execution is just being written down has none yet, and stays. */
    private static final String PURGE = "delete from job_instance where exists"
            + " (select 1 from job_execution e where e.jobinstanceid = job_instance.jobinstanceid)"
            + " and not exists (select 1 from job_execution e where e.jobinstanceid = job_instance.jobinstanceid"
            + " and e.createtime >= ?1)";

    private static final String PURGE_ONE = PURGE + " and job_instance.jobname = ?2";

    private final EntityManager em;

    /** Works in the entity manager's transaction. */
    public JobTables(EntityManager em) {
        this.em = em;
    }

    /** Deletes the jobs that were last begun before then. */
    public int purge(Instant before) {
        // The runtime writes its times in the server's time zone.
        return em.createNativeQuery(PURGE)
                .setParameter(1, Timestamp.from(before))
                .executeUpdate();
    }

    /** The same for the jobs of one name. */
    public int purge(String job, Instant before) {
        return em.createNativeQuery(PURGE_ONE)
                .setParameter(1, Timestamp.from(before))
                .setParameter(2, job)
                .executeUpdate();
    }
}
