package org.pillarbox.batch.connect;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.pillarbox.schedule.ConnectWork;

/** Ends a run whose job broke before its last step; otherwise there is nothing left to be done. */
@Named("connectEnd")
@Dependent
public class ConnectEnd extends AbstractJobListener {
    @Inject
    private ConnectWork work;

    @Inject
    private JobContext job;

    @Override
    public void afterJob() {
        work.abandon(Long.parseLong(job.getProperties().getProperty(ConnectJob.RUN)), "The job ended before its time.");
    }
}
