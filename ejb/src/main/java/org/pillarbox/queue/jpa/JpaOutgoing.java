package org.pillarbox.queue.jpa;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.pillarbox.queue.Outgoing;
import org.pillarbox.queue.Waiting;

/** Puts rows into the queue. */
public final class JpaOutgoing implements Outgoing {
    private final EntityManager em;

    /** Works in the entity manager's transaction. */
    public JpaOutgoing(EntityManager em) {
        this.em = em;
    }

    @Override
    public void enqueue(List<Waiting> entries) {
        Set<String> known = known(entries);
        entries.stream()
                .map(QueueEntity::new)
                .filter(entity -> known.add(entity.key()))
                .forEach(em::persist);
        new OutgoingEditRows(em).add(entries);
    }

    private Set<String> known(List<Waiting> entries) {
        Set<UUID> contents = new HashSet<>();
        entries.forEach(entry -> contents.add(entry.content().value()));
        Set<String> known = new HashSet<>();
        em.createQuery(
                        "select e.contentId, e.recipientLocal, e.recipientDomain, e.lanHost from QueueEntity e"
                                + " where e.contentId in :contents",
                        Object[].class)
                .setParameter("contents", contents)
                .getResultStream()
                .forEach(row ->
                        known.add(QueueEntity.key((UUID) row[0], (String) row[1], (String) row[2], (String) row[3])));
        return known;
    }
}
