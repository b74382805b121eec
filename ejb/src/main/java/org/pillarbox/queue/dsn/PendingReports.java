package org.pillarbox.queue.dsn;

import java.util.List;

/** Port: the reports that are due, in the caller's transaction. */
public interface PendingReports {
    /** Remembers due reports; an occasion that is known is passed over (replay). */
    void add(List<Report> reports);

    /** Takes a report away, if it is due, because its message is being routed. */
    void settle(String occasion);

    /** Due reports, oldest first. */
    List<Report> list(int limit);
}
