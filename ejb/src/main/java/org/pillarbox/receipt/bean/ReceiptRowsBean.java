package org.pillarbox.receipt.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.pillarbox.receipt.ReceiptHousekeeping;
import org.pillarbox.receipt.WrittenReceipts;
import org.pillarbox.receipt.jpa.JpaWrittenReceipts;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.DeliveryIndex;

/** Receipts that were sent, each call in a transaction of its own. */
@ApplicationScoped
@Transactional
public class ReceiptRowsBean implements WrittenReceipts, ReceiptHousekeeping {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private DeliveryIndex index;

    @Override
    public boolean contains(ContentId content, long userId) {
        return rows().contains(content, userId);
    }

    @Override
    public void add(ContentId content, long userId, Instant written) {
        rows().add(content, userId, written);
    }

    @Override
    public int forgetGone(Instant before) {
        return rows().contents(before).stream()
                .filter(content -> index.locate(content).isEmpty())
                .mapToInt(rows()::forget)
                .sum();
    }

    private JpaWrittenReceipts rows() {
        return new JpaWrittenReceipts(em);
    }
}
