package org.pillarbox.store.bean;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.pillarbox.directory.MailboxAdministration;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.settings.Durability;
import org.pillarbox.store.jpa.JpaMailboxAdministration;

/** The icons of the accounts list that change a mailbox. */
@ApplicationScoped
public class MailboxAdministrationBean implements MailboxAdministration {
    @Inject
    private ContainerTransactions transactions;

    @Inject
    private MailboxUsage usage;

    @Inject
    private Durability durability;

    private MailboxAdministration administration;

    @PostConstruct
    void prepare() {
        administration = new JpaMailboxAdministration(transactions, usage, durability);
    }

    @Override
    public void purge(long userId) {
        administration.purge(userId);
    }

    @Override
    public void recount(long userId) {
        administration.recount(userId);
    }
}
