package org.pillarbox.routing.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pillarbox.routing.worker.Occasions;
import org.pillarbox.routing.worker.SetAsideContents;
import org.pillarbox.routing.worker.Traffic;
import org.pillarbox.routing.worker.TrafficCount;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentReferences;
import org.pillarbox.store.StoredContent;

/** Keeps contents set aside, occasions that were served, and counts. */
public final class JpaRoutingRows implements SetAsideContents, Occasions, TrafficCount, ContentReferences {
    private final EntityManager em;

    /** Works in the entity manager's transaction. */
    public JpaRoutingRows(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(StoredContent content, String reason) {
        if (em.find(SetAsideEntity.class, content.id().value()) == null) {
            em.persist(new SetAsideEntity(content, reason));
        }
    }

    @Override
    public boolean serve(String occasion, StoredContent letter) {
        if (em.find(OccasionEntity.class, occasion) != null) {
            return false;
        }
        em.persist(new OccasionEntity(occasion, letter));
        return true;
    }

    /** Forgets occasions that were served before; gives how many. */
    public int forgetOccasions(Instant before) {
        return em.createQuery("delete from OccasionEntity o where o.served < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    @Override
    public void add(LocalDate day, Traffic traffic) {
        int changed = em.createQuery("update TrafficEntity t set t.received = t.received + :received,"
                        + " t.delivered = t.delivered + :delivered, t.refused = t.refused + :refused"
                        + " where t.countedOn = :day")
                .setParameter("received", traffic.received())
                .setParameter("delivered", traffic.delivered())
                .setParameter("refused", traffic.refused())
                .setParameter("day", day)
                .executeUpdate();
        if (changed == 0) {
            em.persist(new TrafficEntity(day, traffic));
        }
    }

    /** A day's traffic. */
    public Traffic of(LocalDate day) {
        TrafficEntity row = em.find(TrafficEntity.class, day);
        return row == null ? Traffic.NONE : row.traffic();
    }

    @Override
    public Set<ContentId> stillNeeded(Collection<ContentId> contents) {
        if (contents.isEmpty()) {
            return Set.of();
        }
        return em.createQuery("select s.contentId from SetAsideEntity s where s.contentId in :ids", UUID.class)
                .setParameter("ids", contents.stream().map(ContentId::value).toList())
                .getResultStream()
                .map(ContentId::new)
                .collect(Collectors.toSet());
    }
}
