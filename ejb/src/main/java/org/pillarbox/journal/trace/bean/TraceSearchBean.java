package org.pillarbox.journal.trace.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.journal.trace.TraceSearch;
import org.pillarbox.journal.trace.jpa.JdbcTraceSearch;

/** Searches for administrators. */
@Stateless
@Local(TraceSearch.class)
@RolesAllowed("admin")
public class TraceSearchBean implements TraceSearch {
    @PersistenceContext
    private EntityManager em;

    @Override
    public List<Trace> find(Query query) {
        return new JdbcTraceSearch(em).find(query);
    }

    @Override
    public long count(Query query) {
        return new JdbcTraceSearch(em).count(query);
    }

    @Override
    public Optional<Trace> find(String contentId) {
        return new JdbcTraceSearch(em).find(contentId);
    }
}
