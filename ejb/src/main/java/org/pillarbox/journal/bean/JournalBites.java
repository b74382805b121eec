package org.pillarbox.journal.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.pillarbox.journal.security.SecurityLog;
import org.pillarbox.journal.trace.jpa.JdbcTraceSearch;

/** Forgets a little of the journals, each time in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class JournalBites {
    private static final int BITE = 1000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SecurityLog security;

    /** Gives how many messages were forgotten; 0 when there are no more. */
    public int traces(Instant before) {
        return new JdbcTraceSearch(em).purge(before, BITE);
    }

    /** Gives how many lines were forgotten; 0 when there are no more. */
    public int securityLines(Instant before) {
        return security.purge(before, BITE);
    }
}
