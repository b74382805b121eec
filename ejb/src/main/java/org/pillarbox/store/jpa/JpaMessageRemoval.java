package org.pillarbox.store.jpa;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.Delivery;
import org.pillarbox.store.MessageRemoval;

/** Removes single messages on the index, under the mailbox's lock as all that changes it. */
public final class JpaMessageRemoval implements MessageRemoval {
    private final Transactions transactions;
    private final MailboxUsage usage;

    public JpaMessageRemoval(Transactions transactions, MailboxUsage usage) {
        this.transactions = transactions;
        this.usage = usage;
    }

    @Override
    public boolean remove(long userId, ContentId content) {
        return transactions.call(em -> remove(em, userId, content));
    }

    private boolean remove(EntityManager em, long userId, ContentId content) {
        usage.lock(Set.of(userId));
        // Not the copies that an administrator made of it since.
        List<Object[]> found = em.createQuery(
                        "select m.id, m.folderId from MessageEntity m, FolderEntity f, ContentEntity c"
                                + " where m.folderId = f.id and f.userId = :user and f.name = :inbox"
                                + " and m.contentId = c.id and c.uuid = :content and m.copyNumber = 0 and m.held = false",
                        Object[].class)
                .setParameter("user", userId)
                .setParameter("inbox", Delivery.INBOX)
                .setParameter("content", content.value())
                .getResultList();
        for (Object[] row : found) {
            MailboxRows.Total gone = MailboxRows.remove(em, (Long) row[1], List.of((Long) row[0]));
            usage.add(Map.of(userId, new MailboxUsage.Change(-gone.messages(), -gone.messages(), -gone.bytes())));
        }
        return !found.isEmpty();
    }
}
