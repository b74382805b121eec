package org.pillarbox.store.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.MessageRemoval;
import org.pillarbox.store.jpa.JpaMessageRemoval;

/** Removes single messages, in the caller's transaction where there is one. */
@ApplicationScoped
public class MessageRemovalBean implements MessageRemoval {
    @Inject
    private ContainerTransactions transactions;

    @Inject
    private MailboxUsage usage;

    @Override
    public boolean remove(long userId, ContentId content) {
        return new JpaMessageRemoval(transactions, usage).remove(userId, content);
    }
}
