package org.pillarbox.journal.trace;

import java.time.Instant;

/** Port: says in a trace what came later of somebody for whom a message was queued, in the caller's transaction. */
public interface TraceAmendment {
    /**
     * Amends the trace; one that is gone stays so.
     *
     * @param contentId 32 hex digits
     * @param recipient to whom it was sent; where another address was given, a line of its own is added
     * @param outcome how it ended
     * @param detail where it went, or why not, in words
     */
    void amend(String contentId, String recipient, Trace.Outcome outcome, String detail, Instant at);
}
