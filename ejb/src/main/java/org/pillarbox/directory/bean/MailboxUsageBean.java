package org.pillarbox.directory.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.directory.WaitingMessages;
import org.pillarbox.directory.jpa.JdbcMailboxUsage;

/** Counts in the caller's transaction. */
@ApplicationScoped
public class MailboxUsageBean implements MailboxUsage, WaitingMessages {
    @PersistenceContext
    private EntityManager em;

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<Long> lock(Set<Long> users) {
        return new JdbcMailboxUsage(em).lock(users);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Map<Long, Change> changes) {
        new JdbcMailboxUsage(em).add(changes);
    }

    @Override
    @Transactional
    public Map<Long, Long> bytes(Set<Long> users) {
        return new JdbcMailboxUsage(em).bytes(users);
    }

    @Override
    @Transactional
    public long of(long userId) {
        return new JdbcMailboxUsage(em).of(userId);
    }

    @Override
    @Transactional
    public long messages() {
        return new JdbcMailboxUsage(em).messages();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void set(long userId, long inboxMessages, long messages, long bytes) {
        new JdbcMailboxUsage(em).set(userId, inboxMessages, messages, bytes);
    }
}
