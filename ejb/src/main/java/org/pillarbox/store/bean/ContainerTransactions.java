package org.pillarbox.store.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.function.Function;
import org.pillarbox.store.jpa.Transactions;

/** The container's transactions. */
@ApplicationScoped
public class ContainerTransactions implements Transactions {
    @PersistenceContext
    private EntityManager em;

    @Override
    @Transactional
    public <T> T call(Function<EntityManager, T> work) {
        return work.apply(em);
    }
}
