package org.pillarbox.queue.dsn;

import java.util.List;

/** Port: the reports that are due, in the caller's transaction. */
public interface PendingReports {
    /** Remembers due reports; an occasion that is known is passed over (replay). */
    void add(List<Report> reports);

    /** Takes a report away because its message is being routed; false when it is not due (any more). */
    boolean settle(String occasion);

    /** Due reports, oldest first. */
    List<Report> list(int limit);
}
