package org.pillarbox.outmail.jpa;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.pillarbox.outmail.tlsreport.TlsCount;
import org.pillarbox.outmail.tlsreport.TlsCounts;

/** Keeps counts as rows for a month. Works in the entity manager's transaction. */
public final class JpaTlsCounts implements TlsCounts {
    private static final int KEPT_DAYS = 31;

    private final EntityManager em;

    public JpaTlsCounts(EntityManager em) {
        this.em = em;
    }

    /** In one order, so that nodes do not wait for each other in circles. */
    @Override
    public void add(Collection<TlsCount> counts) {
        counts.stream().sorted(Comparator.comparing(TlsCountEntity::key)).forEach(this::add);
        em.createQuery("delete from TlsCountEntity c where c.day < :long")
                .setParameter("long", newest(counts).minusDays(KEPT_DAYS))
                .executeUpdate();
    }

    private static LocalDate newest(Collection<TlsCount> counts) {
        return counts.stream().map(TlsCount::day).max(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
    }

    private void add(TlsCount count) {
        int changed = em.createQuery("update TlsCountEntity c set c.connections = c.connections + :more"
                        + " where c.counted = :counted")
                .setParameter("more", count.connections())
                .setParameter("counted", TlsCountEntity.key(count))
                .executeUpdate();
        if (changed == 0) {
            em.persist(TlsCountEntity.of(count));
            em.flush();
        }
    }

    @Override
    public List<TlsCount> since(LocalDate day, int most) {
        return em.createQuery(
                        "select c from TlsCountEntity c where c.day >= :day order by case when c.result ="
                                + " org.pillarbox.outmail.tlsreport.TlsResult.SECURED then 1 else 0 end, c.connections"
                                + " desc, c.counted",
                        TlsCountEntity.class)
                .setParameter("day", day)
                .setMaxResults(most)
                .getResultStream()
                .map(TlsCountEntity::count)
                .toList();
    }
}
