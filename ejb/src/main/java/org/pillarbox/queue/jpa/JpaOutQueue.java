package org.pillarbox.queue.jpa;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.pillarbox.queue.OutQueue;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentReferences;

/** Looks into the queue and changes it. */
public final class JpaOutQueue implements OutQueue, ContentReferences {
    private final EntityManager em;

    /** Works in the entity manager's transaction. */
    public JpaOutQueue(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<Entry> list(int offset, int limit) {
        return em.createQuery("select e from QueueEntity e order by e.id", QueueEntity.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(QueueEntity::entry)
                .toList();
    }

    @Override
    public long count() {
        return em.createQuery("select count(e) from QueueEntity e", Long.class).getSingleResult();
    }

    @Override
    public void hold(Set<Long> ids) {
        set(ids, State.HELD);
    }

    @Override
    public void release(Set<Long> ids) {
        set(ids, State.WAITING);
    }

    @Override
    public void delete(Set<Long> ids) {
        if (!ids.isEmpty()) {
            em.createQuery("delete from QueueEntity e where e.id in :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    @Override
    public Set<ContentId> stillNeeded(Collection<ContentId> contents) {
        if (contents.isEmpty()) {
            return Set.of();
        }
        List<UUID> ids = contents.stream().map(ContentId::value).toList();
        Set<ContentId> needed = new HashSet<>();
        for (String entity : List.of("QueueEntity", "DueReportEntity")) {
            em.createQuery("select distinct e.contentId from " + entity + " e where e.contentId in :ids", UUID.class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .map(ContentId::new)
                    .forEach(needed::add);
        }
        return needed;
    }

    private void set(Set<Long> ids, State state) {
        if (!ids.isEmpty()) {
            em.createQuery("update QueueEntity e set e.state = :state where e.id in :ids")
                    .setParameter("state", state)
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }
}
