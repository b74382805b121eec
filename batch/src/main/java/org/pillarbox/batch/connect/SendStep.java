package org.pillarbox.batch.connect;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import org.pillarbox.schedule.ConnectWork;
import org.pillarbox.schedule.RunPart;

/** Sends what waits. */
@Named("connectSend")
@Dependent
public class SendStep extends RunStep {
    @Override
    String process(ConnectWork work, long run) {
        work.work(run, RunPart.Kind.SEND);
        return DONE;
    }
}
