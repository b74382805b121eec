package org.pillarbox.queue.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.queue.LanQueue;
import org.pillarbox.queue.jpa.JpaLanQueue;

/** The LAN forwarding queue for administrators. */
@Stateless
@Local(LanQueue.class)
@RolesAllowed("admin")
public class LanQueueBean implements LanQueue {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditLog audit;

    @Override
    public List<Entry> list(int offset, int limit) {
        return queue().list(offset, limit);
    }

    @Override
    public long count() {
        return queue().count();
    }

    @Override
    public void tryNow(Set<Long> ids) {
        queue().tryNow(ids);
        audit.record("queue.try", ids.size() + " entries", new TreeSet<>(ids).toString());
    }

    private LanQueue queue() {
        return new JpaLanQueue(em, Instant.now());
    }
}
