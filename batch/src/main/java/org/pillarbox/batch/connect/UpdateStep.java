package org.pillarbox.batch.connect;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import org.pillarbox.schedule.ConnectWork;
import org.pillarbox.schedule.RunPart;

/** Fetches what add-ons need. */
@Named("connectUpdate")
@Dependent
public class UpdateStep extends RunStep {
    @Override
    String process(ConnectWork work, long run) {
        work.work(run, RunPart.Kind.UPDATE);
        return DONE;
    }
}
