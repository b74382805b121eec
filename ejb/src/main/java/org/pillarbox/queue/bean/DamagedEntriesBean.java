package org.pillarbox.queue.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.pillarbox.queue.jpa.JpaOutQueue;

/** How many entries are set aside, counted in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class DamagedEntriesBean {
    @PersistenceContext
    private EntityManager em;

    /** How many there are now. */
    public long count() {
        return new JpaOutQueue(em).state().setAside();
    }
}
