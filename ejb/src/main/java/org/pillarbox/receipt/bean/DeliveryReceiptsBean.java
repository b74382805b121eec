package org.pillarbox.receipt.bean;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.pillarbox.api.mail.Content;
import org.pillarbox.message.Submission;
import org.pillarbox.receipt.DeliveryReceipts;
import org.pillarbox.receipt.Retrieval;
import org.pillarbox.receipt.RetrievalReceipts;
import org.pillarbox.receipt.WrittenReceipts;
import org.pillarbox.settings.Settings;

/** The receipts of this server. */
@ApplicationScoped
public class DeliveryReceiptsBean implements DeliveryReceipts {
    @Inject
    private Settings settings;

    @Inject
    private WrittenReceipts written;

    @Inject
    private Submission submission;

    private DeliveryReceipts receipts;

    @PostConstruct
    void open() {
        receipts = new RetrievalReceipts(settings, written, submission, Clock.systemUTC());
    }

    @Override
    public boolean isAskedFor(Content message) {
        return receipts.isAskedFor(message);
    }

    @Override
    public boolean retrieved(Retrieval retrieval) {
        return receipts.retrieved(retrieval);
    }
}
