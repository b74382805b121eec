package org.pillarbox.journal.jobs.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.pillarbox.journal.jobs.JobHistory;
import org.pillarbox.journal.jobs.jpa.JobTables;

/** Purges the history of jobs for the housekeeping job. */
@ApplicationScoped
public class JobHistoryBean implements JobHistory {
    @PersistenceContext
    private EntityManager em;

    @Override
    @Transactional
    public int purge(Instant now) {
        JobTables tables = new JobTables(em);
        return tables.purge(now.minus(KEPT)) + tables.purge(FREQUENT, now.minus(FREQUENT_KEPT));
    }
}
