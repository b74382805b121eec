package org.pillarbox.schedule.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.schedule.jpa.JpaCheckRows;
import org.pillarbox.schedule.people.CheckRows;

/** Who has checked mail, each call in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class CheckRowsBean implements CheckRows {
    @PersistenceContext
    private EntityManager em;

    @Override
    public void add(Set<String> accounts, Instant now) {
        rows().add(accounts, now);
    }

    @Override
    public Optional<Instant> reached(int people) {
        return rows().reached(people);
    }

    @Override
    public void clear(Instant before) {
        rows().clear(before);
    }

    private CheckRows rows() {
        return new JpaCheckRows(em);
    }
}
