package org.pillarbox.routing.jpa;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
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
        em.unwrap(Session.class).doWork(connection -> count(connection, day, traffic));
    }

    /** Comes with each batch of deliveries, and so by plain SQL as they do (ADR 64). */
    private static void count(Connection connection, LocalDate day, Traffic traffic) throws SQLException {
        String update = "update traffic set received = received + ?, delivered = delivered + ?, refused = refused + ?"
                + " where counted_on = ?";
        if (execute(connection, update, day, traffic) == 0) {
            String insert = "insert into traffic (received, delivered, refused, counted_on) values (?, ?, ?, ?)";
            execute(connection, insert, day, traffic);
        }
    }

    private static int execute(Connection connection, String sql, LocalDate day, Traffic traffic) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, traffic.received());
            statement.setLong(2, traffic.delivered());
            statement.setLong(3, traffic.refused());
            statement.setObject(4, day);
            return statement.executeUpdate();
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
