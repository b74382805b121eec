package org.pillarbox.filter.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.function.Function;
import org.pillarbox.filter.greylist.Greylist;
import org.pillarbox.filter.greylist.GreylistRows;
import org.pillarbox.filter.greylist.jpa.JpaGreylistRows;

/** The greylist's transactions. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class GreylistTransactions implements Greylist.Transactions {
    @PersistenceContext
    private EntityManager em;

    @Override
    public <T> T call(Function<GreylistRows, T> work) {
        return work.apply(new JpaGreylistRows(em));
    }
}
