package org.pillarbox.batch.certificates;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.pillarbox.certificates.CertificateCare;

/** Looks after them. */
@Named("certificateCare")
@Dependent
public class CareStep extends AbstractBatchlet {
    /** The database has 250 characters for it. */
    private static final int LONGEST = 200;

    @Inject
    private CertificateCare care;

    @Override
    public String process() throws InterruptedException {
        String done = care.look();
        return done.length() > LONGEST ? done.substring(0, LONGEST) : done;
    }
}
