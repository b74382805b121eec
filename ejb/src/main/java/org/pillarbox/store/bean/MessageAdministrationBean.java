package org.pillarbox.store.bean;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Content;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.directory.privacy.MessageLock;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.message.Submission;
import org.pillarbox.settings.Durability;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.store.AfterDelivery;
import org.pillarbox.store.ContentStore;
import org.pillarbox.store.InboxMessage;
import org.pillarbox.store.MessageAdministration;
import org.pillarbox.store.inbox.Inboxes;
import org.pillarbox.store.inbox.RoutedTransfer;
import org.pillarbox.store.jpa.JpaInboxes;
import org.pillarbox.store.jpa.UnsyncedDeliveries;

/**
 * The messages of users for administrators, in transactions of their own. The line in the audit log comes first: one about what was
 * not done after all harms less than a change without a line.
 */
@Stateless
@Local(MessageAdministration.class)
@RolesAllowed("admin")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MessageAdministrationBean implements MessageAdministration {
    @Inject
    private ContainerTransactions transactions;

    @Inject
    private ContentStore contents;

    @Inject
    private MailboxUsage usage;

    @Inject
    private UnsyncedDeliveries unsynced;

    @Inject
    private Durability durability;

    @Inject
    private UserDirectory users;

    @Inject
    private Settings settings;

    @Inject
    private Instance<Submission> submission;

    @Inject
    private MessageLock lock;

    @Inject
    private AuditLog audit;

    @Resource
    private SessionContext context;

    @Inject
    private Instance<AfterDelivery> listeners;

    private Inboxes inboxes;

    @PostConstruct
    void prepare() {
        inboxes = new JpaInboxes(
                transactions,
                contents,
                usage,
                unsynced,
                arrivals -> listeners.forEach(listener -> listener.delivered(arrivals)),
                Clock.systemUTC());
    }

    @Override
    public List<InboxMessage> list(long userId, int offset, int limit) {
        lock.check();
        return inboxes.list(userId, offset, Math.min(limit, MOST));
    }

    @Override
    public long count(long userId) {
        return inboxes.count(userId);
    }

    @Override
    public int hold(long userId, Set<Long> ids) {
        lock.check();
        record("message.hold", userId, ids, "");
        return durable(inboxes.hold(userId, ids, true));
    }

    @Override
    public int release(long userId, Set<Long> ids) {
        lock.check();
        record("message.release", userId, ids, "");
        return durable(inboxes.hold(userId, ids, false));
    }

    @Override
    public int delete(long userId, Set<Long> ids) {
        lock.check();
        record("message.delete", userId, ids, "");
        return durable(inboxes.delete(userId, ids));
    }

    @Override
    public Transferred transfer(Transfer transfer) {
        lock.check();
        LocalUser to = users.find(transfer.to())
                .orElseThrow(() -> new InvalidUser("to", "There is no user \"" + transfer.to() + "\"."));
        if (to.id() == transfer.userId()) {
            throw new InvalidUser("to", "Choose another user: the messages are in this one's mailbox.");
        }
        String where = " to " + to.name() + (transfer.direct() ? ", direct" : ", by the rules");
        record(transfer.keep() ? "message.copy" : "message.move", transfer.userId(), transfer.ids(), where);
        return transfer.direct() ? direct(transfer, to) : routed(transfer, to);
    }

    private Transferred direct(Transfer transfer, LocalUser to) {
        OptionalInt done = inboxes.transfer(transfer.userId(), transfer.ids(), to.id(), transfer.keep());
        if (done.isEmpty()) {
            throw new InvalidUser("to", "The user \"" + to.name() + "\" has gone.");
        }
        return new Transferred(durable(done.getAsInt()), Optional.empty());
    }

    private Transferred routed(Transfer transfer, LocalUser to) {
        String domain = settings.get(LocalMailSettings.class).defaultDomain();
        Address administrator = new Address(context.getCallerPrincipal().getName(), domain);
        return new RoutedTransfer(inboxes, submission.get(), durability, Clock.systemUTC())
                .run(transfer, administrator, to);
    }

    @Override
    public Optional<Content> open(long userId, long messageId) {
        lock.check();
        Optional<Content> content = inboxes.open(userId, messageId);
        content.ifPresent(any -> record("message.view", userId, Set.of(messageId), ""));
        return content;
    }

    private void record(String action, long userId, Set<Long> ids, String where) {
        String count = ids.size() == 1 ? "message " : ids.size() + " messages ";
        audit.record(action, nameOf(userId), count + new TreeSet<>(ids) + where);
    }

    private int durable(int count) {
        durability.sync();
        return count;
    }

    private String nameOf(long userId) {
        return users.find(userId).map(LocalUser::name).map(Object::toString).orElse("user " + userId);
    }
}
