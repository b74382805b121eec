package org.pillarbox.outmail.jpa;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.pillarbox.outmail.internet.WarnedDomains;

/** Keeps the last day of each domain. Works in the entity manager's transaction. */
public final class JpaWarnedDomains implements WarnedDomains {
    private static final int KEPT_DAYS = 2;

    private final EntityManager em;

    public JpaWarnedDomains(EntityManager em) {
        this.em = em;
    }

    @Override
    public boolean isFirst(String domain, LocalDate day) {
        int changed = em.createQuery(
                        "update WarnedDomainEntity w set w.day = :day where w.domain = :domain and w.day <> :day")
                .setParameter("domain", domain)
                .setParameter("day", day)
                .executeUpdate();
        if (changed == 0 && em.find(WarnedDomainEntity.class, domain) == null) {
            forget(day);
            WarnedDomainEntity row = new WarnedDomainEntity();
            row.domain = domain;
            row.day = day;
            em.persist(row);
            em.flush();
            return true;
        }
        return changed > 0;
    }

    private void forget(LocalDate day) {
        em.createQuery("delete from WarnedDomainEntity w where w.day < :long")
                .setParameter("long", day.minusDays(KEPT_DAYS))
                .executeUpdate();
    }
}
