package org.pillarbox.store.bean;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.MailboxAdministration;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.settings.Durability;
import org.pillarbox.store.jpa.JpaMailboxAdministration;

/** The icons of the accounts list that change a mailbox, for administrators; in transactions of their own. */
@Stateless
@Local(MailboxAdministration.class)
@RolesAllowed("admin")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailboxAdministrationBean implements MailboxAdministration {
    @Inject
    private ContainerTransactions transactions;

    @Inject
    private MailboxUsage usage;

    @Inject
    private Durability durability;

    @Inject
    private UserDirectory users;

    @Inject
    private AuditLog audit;

    private MailboxAdministration administration;

    @PostConstruct
    void prepare() {
        administration = new JpaMailboxAdministration(transactions, usage, durability);
    }

    @Override
    public void purge(long userId) {
        // First: a line about mail that was not deleted after all harms less than mail that went without a line.
        audit.record("mailbox.purge", nameOf(userId), "all messages");
        administration.purge(userId);
    }

    @Override
    public void recount(long userId) {
        audit.record("mailbox.recount", nameOf(userId), "");
        administration.recount(userId);
    }

    private String nameOf(long userId) {
        return users.find(userId).map(LocalUser::name).map(Object::toString).orElse("user " + userId);
    }
}
