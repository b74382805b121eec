package org.pillarbox.batch.housekeeping;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.pillarbox.schedule.ConnectWork;

/** Forgets connections of long ago. */
@Named("connectHousekeeping")
@Dependent
public class ConnectStep extends AbstractBatchlet {
    @Inject
    private ConnectWork work;

    @Override
    public String process() {
        return work.forget() + " connections";
    }
}
