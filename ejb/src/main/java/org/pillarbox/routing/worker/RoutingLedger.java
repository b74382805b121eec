package org.pillarbox.routing.worker;

import java.util.List;
import java.util.Optional;
import org.pillarbox.queue.dsn.Report;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.LogPosition;

/**
 * Port: the database as the routing worker uses it. Each call is one transaction; it throws a runtime exception when
 * nothing was changed.
 */
public interface RoutingLedger {
    /**
     * Writes a batch and moves the checkpoint behind its last content. Gives the messages as they were written: a recipient whose
     * user went in the meantime is unknown.
     */
    List<RoutedMessage> write(List<RoutedMessage> batch, Traffic traffic);

    /** Up to where the log is routed. */
    LogPosition checkpoint();

    /** Proves that the database can write. */
    void probe();

    /** Reports that are due, oldest first. */
    List<Report> dueReports(int limit);

    /** Where a registered content lies. */
    Optional<ContentLocation> locate(ContentId content);
}
