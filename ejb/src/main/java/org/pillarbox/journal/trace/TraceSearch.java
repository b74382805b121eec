package org.pillarbox.journal.trace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Facade for administrators: finds messages' traces. */
public interface TraceSearch {
    /** The latest first; recipients included. */
    List<Trace> find(Query query);

    /** How many match, at most 10,000. */
    long count(Query query);

    /** One message's trace. */
    Optional<Trace> find(String contentId);

    /**
     * What to look for; empty texts match all, others match anywhere, without regard to case.
     *
     * @param sender part of the reverse path
     * @param recipient part of a recipient's address
     * @param subject part of the subject
     * @param messageId part of the Message-ID
     * @param since not before
     * @param until not after
     */
    record Query(
            String sender,
            String recipient,
            String subject,
            String messageId,
            Optional<Instant> since,
            Optional<Instant> until,
            int offset,
            int limit) {}
}
