package org.pillarbox.queue;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.pillarbox.settings.NamePatterns;

/**
 * Which of the queue a way may take, and what it takes first.
 *
 * @param connection whose way it is: what is bound to another one by hand is not taken; 0 for none, which takes all
 * @param domains of recipients
 * @param senders whole addresses; the empty sender address is {@code @}
 * @param order what is taken first
 * @param queuedBefore only what waits since before then; empty for all
 */
public record ClaimFilter(
        int connection, NamePatterns domains, NamePatterns senders, Order order, Optional<Instant> queuedBefore) {
    /** Everything, as it came. */
    public static final ClaimFilter ALL =
            new ClaimFilter(0, NamePatterns.ANY, NamePatterns.ANY, Order.ARRIVAL, Optional.empty());

    public ClaimFilter {
        Objects.requireNonNull(domains, "domains");
        Objects.requireNonNull(senders, "senders");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(queuedBefore, "queuedBefore");
    }

    /** What is taken first. */
    public enum Order {
        /** What is due for the longest time. */
        ARRIVAL,
        /** The smallest. */
        SIZE
    }

    /** Whether some mail is not taken, so that it stays in the way of a look for what is. */
    public boolean isRestricting() {
        return domains.isRestricting() || senders.isRestricting() || queuedBefore.isPresent();
    }

    /** The same of what waits since before then. */
    public ClaimFilter before(Instant time) {
        return new ClaimFilter(connection, domains, senders, order, Optional.of(time));
    }
}
