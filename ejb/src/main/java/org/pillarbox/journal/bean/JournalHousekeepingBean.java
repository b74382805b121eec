package org.pillarbox.journal.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.pillarbox.journal.JournalHousekeeping;
import org.pillarbox.journal.security.SecurityLog;
import org.pillarbox.journal.trace.jpa.JdbcTraceSearch;

/** Purges the journals for the housekeeping job. */
@ApplicationScoped
public class JournalHousekeepingBean implements JournalHousekeeping {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private SecurityLog security;

    @Override
    @Transactional
    public long purge(Optional<Instant> tracesBefore, Optional<Instant> securityBefore) {
        long traces = tracesBefore.map(new JdbcTraceSearch(em)::purge).orElse(0);
        return traces + securityBefore.map(security::purge).orElse(0);
    }
}
