package org.pillarbox.schedule.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.schedule.people.CheckRows;

/** Keeps who has checked mail as rows. */
public final class JpaCheckRows implements CheckRows {
    private final EntityManager em;

    /** Works in the entity manager's transaction. */
    public JpaCheckRows(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(Set<String> accounts, Instant now) {
        Set<String> missing = new HashSet<>(accounts);
        missing.removeAll(
                em.createQuery("select c.account from ConnectCheckEntity c where c.account in :accounts", String.class)
                        .setParameter("accounts", accounts)
                        .getResultList());
        for (String account : missing) {
            ConnectCheckEntity row = new ConnectCheckEntity();
            row.account = account;
            row.seen = now;
            em.persist(row);
        }
        em.flush();
    }

    @Override
    public Optional<Instant> reached(int people) {
        return em.createQuery("select c.seen from ConnectCheckEntity c order by c.seen", Instant.class)
                .setFirstResult(people - 1)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void clear(Instant before) {
        em.createQuery("delete from ConnectCheckEntity c where c.seen <= :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
