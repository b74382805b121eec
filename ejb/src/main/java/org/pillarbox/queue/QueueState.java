package org.pillarbox.queue;

import java.time.Instant;
import java.util.Optional;

/**
 * How the queue stands.
 *
 * @param waiting entries that wait for their next try
 * @param sending entries that are being sent now
 * @param held entries that an administrator holds
 * @param setAside entries that are damaged
 * @param nextTry when the next of those that wait is due; empty when none waits
 */
public record QueueState(long waiting, long sending, long held, long setAside, Optional<Instant> nextTry) {
    /** An empty queue. */
    public static final QueueState EMPTY = new QueueState(0, 0, 0, 0, Optional.empty());
}
