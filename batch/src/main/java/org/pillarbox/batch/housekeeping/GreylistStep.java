package org.pillarbox.batch.housekeeping;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.pillarbox.filter.greylist.Greylist;

/** Forgets senders that did not come back, and those that have not written for long. */
@Named("greylistHousekeeping")
@Dependent
public class GreylistStep extends AbstractBatchlet {
    @Inject
    private Greylist greylist;

    @Override
    public String process() {
        return greylist.forget() + " senders";
    }
}
