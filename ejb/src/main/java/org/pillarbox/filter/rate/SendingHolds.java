package org.pillarbox.filter.rate;

import java.time.Instant;
import java.util.List;

/** Facade for administrators: whose sending is held. */
public interface SendingHolds {
    /** The users who are held, the latest first. */
    List<HeldSender> held();

    /** Lets a user send again, whose count begins at nothing; false when it was not held. Audited. */
    boolean release(long userId);

    /**
     * A user who is held.
     *
     * @param name its name
     * @param reason in words
     */
    record HeldSender(long userId, String name, Instant since, String reason) {}
}
