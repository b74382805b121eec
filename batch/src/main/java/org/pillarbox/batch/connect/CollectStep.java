package org.pillarbox.batch.connect;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import org.pillarbox.schedule.ConnectWork;
import org.pillarbox.schedule.RunPart;

/** Collects from all In Mails of the Connection. */
@Named("connectCollect")
@Dependent
public class CollectStep extends RunStep {
    @Override
    String process(ConnectWork work, long run) {
        work.work(run, RunPart.Kind.COLLECT);
        return DONE;
    }
}
