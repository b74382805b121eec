package org.pillarbox.batch.housekeeping;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import org.pillarbox.receipt.ReceiptHousekeeping;

/** Forgets delivery receipts for messages that are in no mailbox any more. */
@Named("receiptHousekeeping")
@Dependent
public class ReceiptStep extends AbstractBatchlet {
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    private ReceiptHousekeeping receipts;

    @Override
    public String process() {
        return receipts.forgetGone(Instant.now().minus(KEPT)) + " receipts";
    }
}
