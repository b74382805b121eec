package org.pillarbox.queue.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import org.pillarbox.queue.jpa.JpaQueueReferences;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentReferences;

/** Keeps housekeeping from removing what the queue needs. */
@ApplicationScoped
public class QueueReferencesBean implements ContentReferences {
    @PersistenceContext
    private EntityManager em;

    @Override
    @Transactional
    public Set<ContentId> stillNeeded(Collection<ContentId> contents) {
        return new JpaQueueReferences(em).stillNeeded(contents);
    }
}
