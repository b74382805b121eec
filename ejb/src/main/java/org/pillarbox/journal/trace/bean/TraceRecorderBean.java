package org.pillarbox.journal.trace.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.journal.trace.TraceRecorder;
import org.pillarbox.journal.trace.jpa.JdbcTraceRecorder;

/** Records in the caller's transaction. */
@ApplicationScoped
public class TraceRecorderBean implements TraceRecorder {
    @PersistenceContext
    private EntityManager em;

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(List<Trace> traces) {
        new JdbcTraceRecorder(em).record(traces);
    }
}
