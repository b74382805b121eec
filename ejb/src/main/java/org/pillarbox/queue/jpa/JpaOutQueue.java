package org.pillarbox.queue.jpa;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.pillarbox.api.mail.Content;
import org.pillarbox.queue.OutQueue;
import org.pillarbox.queue.OutgoingContent;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentReferences;

/** Looks into the queue and changes it. */
public final class JpaOutQueue implements OutQueue, ContentReferences {
    private final EntityManager em;
    private final OutgoingContent contents;

    /** Works in the entity manager's transaction. */
    public JpaOutQueue(EntityManager em) {
        this(em, (unknown, prefix, host) -> Optional.empty());
    }

    /** @param contents finds the bytes of a content behind the fields of an entry */
    public JpaOutQueue(EntityManager em, OutgoingContent contents) {
        this.em = em;
        this.contents = contents;
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
    public long bytes() {
        return em.createQuery("select coalesce(sum(e.sizeBytes), 0) from QueueEntity e", Long.class)
                .getSingleResult();
    }

    @Override
    public Optional<Content> open(long id) {
        return Optional.ofNullable(em.find(QueueEntity.class, id))
                .flatMap(entry -> contents.open(new ContentId(entry.contentId), entry.prefix, entry.lanHost));
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
            List<UUID> contents = em.createQuery(
                            "select distinct e.contentId from QueueEntity e where e.id in :ids", UUID.class)
                    .setParameter("ids", ids)
                    .getResultList();
            em.createQuery("delete from QueueEntity e where e.id in :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
            new OutgoingEditRows(em).removeUnused(contents);
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
