package org.pillarbox.batch.quota;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.pillarbox.quota.DailyWarnings;

/** Writes the letters. */
@Named("quotaWarnings")
@Dependent
public class QuotaWarningsStep extends AbstractBatchlet {
    @Inject
    private DailyWarnings warnings;

    @Inject
    @BatchProperty(name = QuotaWarningsJob.REASON)
    private String reason;

    @Override
    public String process() {
        DailyWarnings.Told told = Reason.valueOf(reason) == Reason.START ? warnings.atStart() : warnings.daily();
        return told.users() + " users warned, " + told.listed() + " listed";
    }
}
