package org.pillarbox.autoresponse.worker;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.pillarbox.autoresponse.AnsweredSenders;

/** Port: who was answered, and since when the logs hold what they hold. */
public interface AnsweredLog extends AnsweredSenders {
    /** When the oldest line of a user's log was written; empty for an empty log. */
    Optional<Instant> oldest(long userId);

    /** The same for all users with a log, by id. */
    Map<Long, Instant> oldest();
}
