package org.pillarbox.batch.connect;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.inject.Inject;
import org.pillarbox.schedule.ConnectWork;

/** A step of a run. */
abstract class RunStep extends AbstractBatchlet {
    static final String DONE = "DONE";

    @Inject
    private ConnectWork work;

    @Inject
    @BatchProperty(name = ConnectJob.RUN)
    private String run;

    @Override
    public String process() {
        return process(work, Long.parseLong(run));
    }

    /** Does it; the answer is the step's exit status. */
    abstract String process(ConnectWork work, long run);
}
