package org.pillarbox.queue.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pillarbox.api.mail.Content;
import org.pillarbox.directory.privacy.MessageLock;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.queue.OutQueue;
import org.pillarbox.queue.OutgoingContent;
import org.pillarbox.queue.PlaceState;
import org.pillarbox.queue.QueueFilter;
import org.pillarbox.queue.QueueState;
import org.pillarbox.queue.Selection;
import org.pillarbox.queue.jpa.JpaOutQueue;

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
    private OutgoingContent outgoing;

    @Override
    public List<Entry> list(QueueFilter filter, int offset, int limit) {
        lock.check();
        return queue().list(filter, offset, limit);
    }

    @Override
    public long count() {
        return queue().count();
    }

    @Override
    public long count(QueueFilter filter) {
        lock.check();
        return queue().count(filter);
    }

    @Override
    public long bytes() {
        return queue().bytes();
    }

    @Override
    public QueueState state() {
        return queue().state();
    }

    @Override
    public List<PlaceState> places(int most) {
        lock.check();
        return queue().places(most);
    }

    @Override
    public Optional<Content> open(long id) {
        lock.check();
        Optional<Content> content = queue().open(id);
        content.ifPresent(any -> audit.record("queue.view", "1 entry", "[" + id + "]"));
        return content;
    }

    @Override
    public List<Export> export(Selection selection, long after, int most) {
        lock.check();
        List<Export> entries = queue().export(selection, after, most);
        if (after == 0) {
            audit.record("queue.export", "messages of the queue", selection.toString());
        }
        return entries;
    }

    private JpaOutQueue queue() {
        return new JpaOutQueue(em, outgoing, Instant.now());
    }
}
