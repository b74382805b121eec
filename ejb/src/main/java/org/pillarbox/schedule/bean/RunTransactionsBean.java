package org.pillarbox.schedule.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.function.Function;
import org.pillarbox.schedule.jpa.JpaRunRows;
import org.pillarbox.schedule.run.RunRows;
import org.pillarbox.schedule.run.RunTransactions;

/** Gives each piece of work with the runs its own transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class RunTransactionsBean implements RunTransactions {
    @PersistenceContext
    private EntityManager em;

    @Override
    public <T> T call(Function<RunRows, T> work) {
        return work.apply(new JpaRunRows(em));
    }
}
