package org.pillarbox.filter.greylist.jpa;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.pillarbox.filter.greylist.GreylistRows;

/** Keeps triplets and networks as rows. What several nodes may do at once is one statement each. */
public final class JpaGreylistRows implements GreylistRows {
    private static final Duration ROUGHLY = Duration.ofDays(1);

    private final EntityManager em;

    /** Works in the entity manager's transaction. */
    public JpaGreylistRows(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<Known> find(String triplet, Instant now) {
        return Optional.ofNullable(em.find(GreyTripletEntity.class, triplet))
                .filter(row -> row.expires.isAfter(now))
                .map(row -> new Known(row.firstTry, Optional.ofNullable(row.passed), row.expires));
    }

    @Override
    public void add(String triplet, Instant now, Instant expires) {
        int replaced = em.createQuery(
                        "update GreyTripletEntity t set t.firstTry = :now, t.passed = null, t.expires = :expires"
                                + " where t.triplet = :triplet and t.expires <= :now")
                .setParameter("triplet", triplet)
                .setParameter("now", now)
                .setParameter("expires", expires)
                .executeUpdate();
        if (replaced == 0) {
            GreyTripletEntity row = new GreyTripletEntity();
            row.triplet = triplet;
            row.firstTry = now;
            row.expires = expires;
            em.persist(row);
            em.flush();
        }
    }

    @Override
    public boolean pass(String triplet, Instant now, Instant expires) {
        return em.createQuery("update GreyTripletEntity t set t.passed = :now, t.expires = :expires"
                                + " where t.triplet = :triplet and t.passed is null")
                        .setParameter("triplet", triplet)
                        .setParameter("now", now)
                        .setParameter("expires", expires)
                        .executeUpdate()
                == 1;
    }

    @Override
    public void keep(String triplet, Instant expires) {
        em.createQuery("update GreyTripletEntity t set t.expires = :expires where t.triplet = :triplet")
                .setParameter("triplet", triplet)
                .setParameter("expires", expires)
                .executeUpdate();
    }

    @Override
    public int passes(String network, Instant now) {
        return em.createQuery(
                        "select n.passes from GreyNetworkEntity n where n.network = :network and n.expires > :now",
                        Integer.class)
                .setParameter("network", network)
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .orElse(0);
    }

    @Override
    public void addPass(String network, Instant now, Instant expires) {
        int changed = em.createQuery("update GreyNetworkEntity n set n.passes = case when n.expires <= :now then 1"
                        + " else n.passes + 1 end, n.expires = :expires where n.network = :network")
                .setParameter("network", network)
                .setParameter("now", now)
                .setParameter("expires", expires)
                .executeUpdate();
        if (changed == 0) {
            GreyNetworkEntity row = new GreyNetworkEntity();
            row.network = network;
            row.passes = 1;
            row.expires = expires;
            em.persist(row);
            em.flush();
        }
    }

    @Override
    public void keepNetwork(String network, Instant expires) {
        em.createQuery("update GreyNetworkEntity n set n.expires = :expires where n.network = :network"
                        + " and n.expires < :roughly")
                .setParameter("network", network)
                .setParameter("expires", expires)
                .setParameter("roughly", expires.minus(ROUGHLY))
                .executeUpdate();
    }

    @Override
    public long count() {
        return em.createQuery("select count(t) from GreyTripletEntity t", Long.class)
                .getSingleResult();
    }

    @Override
    public int forget(Instant now) {
        return em.createQuery("delete from GreyTripletEntity t where t.expires <= :now")
                        .setParameter("now", now)
                        .executeUpdate()
                + em.createQuery("delete from GreyNetworkEntity n where n.expires <= :now")
                        .setParameter("now", now)
                        .executeUpdate();
    }
}
