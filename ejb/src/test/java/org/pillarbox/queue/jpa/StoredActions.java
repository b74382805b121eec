package org.pillarbox.queue.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.pillarbox.journal.trace.jpa.JdbcTraceAmendment;
import org.pillarbox.queue.QueueActions;
import org.pillarbox.routing.NotedErrors;

/** What administrators do, in a test's transaction; no content can be opened. */
public final class StoredActions {
    private StoredActions() {}

    public static QueueActions of(EntityManager em, Instant now) {
        Returns returns = new Returns(
                new JdbcTraceAmendment(em),
                new JpaPendingReports(em, new NotedErrors()),
                (content, prefix, host) -> Optional.empty());
        return new JpaQueueActions(em, returns, now);
    }
}
