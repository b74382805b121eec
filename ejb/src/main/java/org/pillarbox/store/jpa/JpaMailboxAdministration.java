package org.pillarbox.store.jpa;

import jakarta.persistence.EntityManager;
import java.util.Set;
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
            usage.lock(Set.of(userId));
            MailboxRows.removeAll(em, userId);
            recount(em, userId);
            return null;
        });
        durability.sync();
    }

    @Override
    public void recount(long userId) {
        transactions.call(em -> {
            usage.lock(Set.of(userId));
            recount(em, userId);
            return null;
        });
    }

    private void recount(EntityManager em, long userId) {
        MailboxRows.Total all = MailboxRows.count(em, userId);
        usage.set(userId, MailboxRows.countInbox(em, userId).messages(), all.messages(), all.bytes());
    }
}
