package org.pillarbox.queue.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.pillarbox.queue.LanQueue;
import org.pillarbox.queue.OutQueue.State;

/** Looks at the rows for servers of the own network. */
public final class JpaLanQueue implements LanQueue {
    private final EntityManager em;
    private final Instant now;

    /** Works in the entity manager's transaction. */
    public JpaLanQueue(EntityManager em, Instant now) {
        this.em = em;
        this.now = now;
    }

    @Override
    public List<Entry> list(int offset, int limit) {
        return em.createQuery(
                        "select e from QueueEntity e where e.lanHost <> '' order by e.nextTry, e.id", QueueEntity.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> row.lanEntry(now))
                .toList();
    }

    @Override
    public long count() {
        return em.createQuery("select count(e) from QueueEntity e where e.lanHost <> ''", Long.class)
                .getSingleResult();
    }

    @Override
    public void tryNow(Set<Long> ids) {
        if (!ids.isEmpty()) {
            em.createQuery("update QueueEntity e set e.nextTry = :now where e.id in :ids and e.lanHost <> ''"
                            + " and e.state = :waiting and e.nextTry > :now")
                    .setParameter("now", now)
                    .setParameter("ids", ids)
                    .setParameter("waiting", State.WAITING)
                    .executeUpdate();
        }
    }
}
