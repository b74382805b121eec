package org.pillarbox.quota.jpa;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pillarbox.quota.daily.DayTurn;
import org.pillarbox.quota.warning.DueWarnings;
import org.pillarbox.quota.warning.Warning;

/** Keeps due warnings, and who had the day. */
public final class JpaQuotaRows implements DueWarnings, DayTurn {
    private final EntityManager em;

    /** Works in the entity manager's transaction. */
    public JpaQuotaRows(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(List<Warning> warnings) {
        Set<String> known = new HashSet<>(em.createQuery(
                        "select w.occasion from WarningEntity w where w.occasion in :occasions", String.class)
                .setParameter(
                        "occasions", warnings.stream().map(Warning::occasion).toList())
                .getResultList());
        warnings.stream()
                .filter(warning -> known.add(warning.occasion()))
                .map(WarningEntity::new)
                .forEach(em::persist);
    }

    @Override
    public List<Warning> list(int limit) {
        return em.createQuery("select w from WarningEntity w order by w.id", WarningEntity.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(WarningEntity::warning)
                .toList();
    }

    @Override
    public void remove(String occasion) {
        em.createQuery("delete from WarningEntity w where w.occasion = :occasion")
                .setParameter("occasion", occasion)
                .executeUpdate();
    }

    @Override
    public boolean take(LocalDate day) {
        return em.createNativeQuery("update quota_round set last_day = ?1 where id = 1 and last_day < ?1")
                        .setParameter(1, day)
                        .executeUpdate()
                > 0;
    }
}
