package org.pillarbox.batch.housekeeping;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.pillarbox.store.StoreHousekeeping;

/** Gives back the disk space of contents that nobody needs. A second run at the same time fails. */
@Named("storeHousekeeping")
@Dependent
public class StoreStep extends AbstractBatchlet {
    @Inject
    private StoreHousekeeping store;

    @Override
    public String process() throws IOException {
        return store.run().toString();
    }
}
