package org.pillarbox.batch.housekeeping;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.pillarbox.autoresponse.AutoresponseHousekeeping;

/** Empties the logs of those who were answered where it is time (manual 4.2.3.2). */
@Named("autoresponseHousekeeping")
@Dependent
public class AutoresponseStep extends AbstractBatchlet {
    @Inject
    private AutoresponseHousekeeping autoresponders;

    @Override
    public String process() {
        return autoresponders.clearDueLogs() + " logs";
    }
}
