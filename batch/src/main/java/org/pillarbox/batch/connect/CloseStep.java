package org.pillarbox.batch.connect;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import org.pillarbox.schedule.ConnectWork;

/** Hangs up and ends the run. */
@Named("connectClose")
@Dependent
public class CloseStep extends RunStep {
    @Override
    String process(ConnectWork work, long run) {
        work.close(run);
        return DONE;
    }
}
