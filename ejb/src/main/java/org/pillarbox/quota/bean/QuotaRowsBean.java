package org.pillarbox.quota.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.pillarbox.quota.daily.DayTurn;
import org.pillarbox.quota.jpa.JpaQuotaRows;
import org.pillarbox.quota.warning.DueWarnings;
import org.pillarbox.quota.warning.Warning;

/** Warnings in the delivery's transaction; the rest in one of its own. */
@ApplicationScoped
@Transactional
public class QuotaRowsBean implements DueWarnings, DayTurn {
    @PersistenceContext
    private EntityManager em;

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(List<Warning> warnings) {
        rows().add(warnings);
    }

    @Override
    public List<Warning> list(int limit) {
        return rows().list(limit);
    }

    @Override
    public void remove(String occasion) {
        rows().remove(occasion);
    }

    @Override
    public boolean take(LocalDate day) {
        return rows().take(day);
    }

    private JpaQuotaRows rows() {
        return new JpaQuotaRows(em);
    }
}
