package org.pillarbox.batch.connect;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import org.pillarbox.schedule.ConnectWork;

/** Brings up the line. Its exit status says how the job goes on. */
@Named("connectOpen")
@Dependent
public class OpenStep extends RunStep {
    @Override
    String process(ConnectWork work, long run) {
        return work.open(run);
    }
}
