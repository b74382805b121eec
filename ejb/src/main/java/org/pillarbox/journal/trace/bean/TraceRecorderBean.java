package org.pillarbox.journal.trace.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.journal.trace.TraceAmendment;
import org.pillarbox.journal.trace.TraceRecorder;
import org.pillarbox.journal.trace.jpa.JdbcTraceAmendment;
import org.pillarbox.journal.trace.jpa.JdbcTraceRecorder;

/** Records and amends in the caller's transaction. */
@ApplicationScoped
public class TraceRecorderBean implements TraceRecorder, TraceAmendment {
    @PersistenceContext
    private EntityManager em;

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(List<Trace> traces) {
        new JdbcTraceRecorder(em).record(traces);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void amend(String contentId, String recipient, Trace.Outcome outcome, String detail, Instant at) {
        new JdbcTraceAmendment(em).amend(contentId, recipient, outcome, detail, at);
    }
}
