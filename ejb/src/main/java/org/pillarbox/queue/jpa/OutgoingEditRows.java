package org.pillarbox.queue.jpa;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.pillarbox.message.edit.Patch;
import org.pillarbox.message.edit.PatchCodec;
import org.pillarbox.queue.Waiting;
import org.pillarbox.store.ContentId;

/** The edits of queued contents, one row for each content that is changed. */
public final class OutgoingEditRows {
    private final EntityManager em;

    /** Works in the entity manager's transaction. */
    public OutgoingEditRows(EntityManager em) {
        this.em = em;
    }

    /** How this content is changed. */
    public Patch find(ContentId content) {
        return Optional.ofNullable(em.find(OutgoingEditEntity.class, content.value()))
                .map(row -> PatchCodec.decode(row.patch))
                .orElse(Patch.NONE);
    }

    /** Keeps the edits of these; that of a content which has one already stays (replay). */
    void add(List<Waiting> entries) {
        Map<UUID, Patch> edits = new HashMap<>();
        entries.stream()
                .filter(entry -> !entry.edit().isNone())
                .forEach(entry -> edits.putIfAbsent(entry.content().value(), entry.edit()));
        if (edits.isEmpty()) {
            return;
        }
        Set<UUID> known = new HashSet<>(
                em.createQuery("select e.contentId from OutgoingEditEntity e where e.contentId in :ids", UUID.class)
                        .setParameter("ids", edits.keySet())
                        .getResultList());
        edits.forEach((content, edit) -> {
            if (!known.contains(content)) {
                em.persist(new OutgoingEditEntity(content, edit));
            }
        });
    }

    /** Forgets the edit of this one when no entry is left of it. */
    void removeUnused(UUID content) {
        em.createQuery("delete from OutgoingEditEntity e where e.contentId = :id and not exists"
                        + " (select 1 from QueueEntity q where q.contentId = e.contentId)")
                .setParameter("id", content)
                .executeUpdate();
    }

    /** Forgets the edits of those that no entry is left of. */
    void removeUnused(Collection<UUID> contents) {
        if (!contents.isEmpty()) {
            em.createQuery("delete from OutgoingEditEntity e where e.contentId in :ids and not exists"
                            + " (select 1 from QueueEntity q where q.contentId = e.contentId)")
                    .setParameter("ids", contents)
                    .executeUpdate();
        }
    }
}
