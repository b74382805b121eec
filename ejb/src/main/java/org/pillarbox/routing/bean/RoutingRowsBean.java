package org.pillarbox.routing.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.pillarbox.routing.jpa.JpaRoutingRows;
import org.pillarbox.routing.worker.Occasions;
import org.pillarbox.routing.worker.RoutingHousekeeping;
import org.pillarbox.routing.worker.SetAsideContents;
import org.pillarbox.routing.worker.Traffic;
import org.pillarbox.routing.worker.TrafficCount;
import org.pillarbox.routing.worker.TrafficFigures;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentReferences;
import org.pillarbox.store.StoredContent;

/** Routing's own rows, in the caller's transaction. */
@ApplicationScoped
@Transactional
public class RoutingRowsBean
        implements SetAsideContents, Occasions, RoutingHousekeeping, TrafficCount, TrafficFigures, ContentReferences {
    @PersistenceContext
    private EntityManager em;

    @Override
    public void add(StoredContent content, String reason) {
        rows().add(content, reason);
    }

    @Override
    public boolean serve(String occasion, StoredContent letter) {
        return rows().serve(occasion, letter);
    }

    @Override
    public int forgetOccasions(Instant before) {
        return rows().forgetOccasions(before);
    }

    @Override
    public void add(LocalDate day, Traffic traffic) {
        rows().add(day, traffic);
    }

    @Override
    public Traffic of(LocalDate day) {
        return rows().of(day);
    }

    @Override
    public Set<ContentId> stillNeeded(Collection<ContentId> contents) {
        return rows().stillNeeded(contents);
    }

    private JpaRoutingRows rows() {
        return new JpaRoutingRows(em);
    }
}
