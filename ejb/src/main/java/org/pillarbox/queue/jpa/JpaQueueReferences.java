package org.pillarbox.queue.jpa;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentReferences;

/** Contents that wait to be sent, or that a due report will tell of. */
public final class JpaQueueReferences implements ContentReferences {
    private final EntityManager em;

    /** Works in the entity manager's transaction. */
    public JpaQueueReferences(EntityManager em) {
        this.em = em;
    }

    @Override
    public Set<ContentId> stillNeeded(Collection<ContentId> contents) {
        List<UUID> ids = contents.stream().map(ContentId::value).toList();
        Set<ContentId> needed = new HashSet<>();
        for (String entity : List.of("QueueEntity", "DueReportEntity")) {
            em.createQuery("select distinct e.contentId from " + entity + " e where e.contentId in :ids", UUID.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(id -> needed.add(new ContentId(id)));
        }
        return needed;
    }
}
