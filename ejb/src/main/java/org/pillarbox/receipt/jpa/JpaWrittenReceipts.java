package org.pillarbox.receipt.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.pillarbox.receipt.WrittenReceipts;
import org.pillarbox.store.ContentId;

/** Keeps which receipts were sent. */
public final class JpaWrittenReceipts implements WrittenReceipts {
    private static final int AT_ONCE = 100_000;

    private final EntityManager em;

    /** Works in the entity manager's transaction. */
    public JpaWrittenReceipts(EntityManager em) {
        this.em = em;
    }

    @Override
    public boolean contains(ContentId content, long userId) {
        return em.find(ReceiptEntity.class, new ReceiptEntity.Key(content.value(), userId)) != null;
    }

    @Override
    public void add(ContentId content, long userId, Instant written) {
        if (!contains(content, userId)) {
            em.persist(new ReceiptEntity(new ReceiptEntity.Key(content.value(), userId), written));
        }
    }

    /** The contents of receipts that were sent before this, the oldest first; not endlessly many. */
    public List<ContentId> contents(Instant before) {
        return em.createQuery(
                        "select r.contentId from ReceiptEntity r where r.written < :before"
                                + " group by r.contentId order by min(r.written)",
                        UUID.class)
                .setParameter("before", before)
                .setMaxResults(AT_ONCE)
                .getResultStream()
                .map(ContentId::new)
                .toList();
    }

    /** Forgets the receipts for a content; gives their number. */
    public int forget(ContentId content) {
        return em.createQuery("delete from ReceiptEntity r where r.contentId = :content")
                .setParameter("content", content.value())
                .executeUpdate();
    }
}
