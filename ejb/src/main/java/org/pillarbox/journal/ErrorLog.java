package org.pillarbox.journal;

import java.time.Instant;
import java.util.List;

/** Facade: errors that an administrator should see. Bounded; kept in memory and in the log file. */
public interface ErrorLog {
    /** Notes an error. */
    void error(String source, String text);

    /** The latest first. */
    List<Entry> latest(int limit);

    /** One error. */
    record Entry(Instant at, String source, String text) {}
}
