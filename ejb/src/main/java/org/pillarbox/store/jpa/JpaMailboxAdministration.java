package org.pillarbox.store.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.pillarbox.directory.MailboxAdministration;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.settings.Durability;

/** What administrators do to a mailbox as a whole. */
public final class JpaMailboxAdministration implements MailboxAdministration {
    private final Transactions transactions;
    private final MailboxUsage usage;
    private final Durability durability;

    public JpaMailboxAdministration(Transactions transactions, MailboxUsage usage, Durability durability) {
        this.transactions = transactions;
        this.usage = usage;
        this.durability = durability;
    }

    @Override
    public void purge(long userId) {
        transactions.call(em -> {
            lock(em, userId);
            MailboxRows.removeAll(em, userId);
            recount(em, userId);
            return null;
        });
        durability.sync();
    }

    @Override
    public void recount(long userId) {
        transactions.call(em -> {
            lock(em, userId);
            recount(em, userId);
            return null;
        });
    }

    /** Deliveries take the same locks before they change the figures. */
    private static void lock(EntityManager em, long userId) {
        em.createQuery("select f from FolderEntity f where f.userId = :user order by f.id", FolderEntity.class)
                .setParameter("user", userId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private void recount(EntityManager em, long userId) {
        MailboxRows.Total all = MailboxRows.count(em, userId);
        usage.set(userId, MailboxRows.countInbox(em, userId).messages(), all.messages(), all.bytes());
    }
}
