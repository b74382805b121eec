package org.pillarbox.outmail;

import java.time.Instant;

/** Port: which connections are needed for urgent mail. Thread safe. */
public interface UrgentMail {
    /**
     * Whether urgent mail that could leave by this connection waits for its first try.
     *
     * @param connection its number; never one that has gone, or sends nothing
     * @param since when it was queued, at the earliest
     */
    boolean isWaiting(int connection, Instant since);
}
