package org.pillarbox.filter.rate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: users who send nothing until an administrator releases them, in the caller's transaction. */
public interface HeldUsers {
    /** All of them, the latest first. */
    List<Held> list();

    /** Holds a user; false when it is held already. */
    boolean hold(Held held);

    /** Releases a user, and says why it was held; empty when it was not. */
    Optional<Held> release(long userId);

    /**
     * A user who is held.
     *
     * @param userId whose sending
     * @param since from when on
     * @param reason in words, at most 200 characters
     */
    record Held(long userId, Instant since, String reason) {}
}
