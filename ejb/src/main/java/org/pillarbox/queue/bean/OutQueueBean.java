package org.pillarbox.queue.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pillarbox.api.mail.Content;
import org.pillarbox.directory.privacy.MessageLock;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.queue.OutQueue;
import org.pillarbox.queue.OutgoingContent;
import org.pillarbox.queue.jpa.JpaOutQueue;
import org.pillarbox.settings.Durability;

/** The outgoing queue for administrators. */
@Stateless
@Local(OutQueue.class)
@RolesAllowed("admin")
public class OutQueueBean implements OutQueue {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private MessageLock lock;

    @Inject
    private AuditLog audit;

    @Inject
    private Durability durability;

    @Inject
    private OutgoingContent outgoing;

    @Override
    public List<Entry> list(int offset, int limit) {
        lock.check();
        return queue().list(offset, limit);
    }

    @Override
    public long count() {
        return queue().count();
    }

    @Override
    public long bytes() {
        return queue().bytes();
    }

    @Override
    public Optional<Content> open(long id) {
        lock.check();
        Optional<Content> content = queue().open(id);
        content.ifPresent(any -> audit.record("queue.view", "1 entry", "[" + id + "]"));
        return content;
    }

    @Override
    public void hold(Set<Long> ids) {
        lock.check();
        queue().hold(ids);
        changed("queue.hold", ids);
    }

    @Override
    public void release(Set<Long> ids) {
        lock.check();
        queue().release(ids);
        changed("queue.release", ids);
    }

    @Override
    public void delete(Set<Long> ids) {
        lock.check();
        queue().delete(ids);
        changed("queue.delete", ids);
    }

    private OutQueue queue() {
        return new JpaOutQueue(em, outgoing);
    }

    private void changed(String action, Set<Long> ids) {
        audit.record(action, ids.size() + " entries", new TreeSet<>(ids).toString());
        durability.sync();
    }
}
