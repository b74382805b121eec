package org.pillarbox.batch.housekeeping;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.pillarbox.journal.jobs.JobHistory;

/** Forgets the jobs of long ago, this one's own earlier runs among them. */
@Named("jobsHousekeeping")
@Dependent
public class JobsStep extends AbstractBatchlet {
    @Inject
    private JobHistory jobs;

    @Override
    public String process() {
        return jobs.purge(Instant.now()) + " jobs";
    }
}
