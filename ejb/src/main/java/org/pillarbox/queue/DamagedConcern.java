package org.pillarbox.queue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.pillarbox.journal.Concern;
import org.pillarbox.journal.ConcernSource;

/**
 * Whether entries of the queue are set aside, which only a person ends. Counted anew twice a minute at most, by whoever asks then;
 * while that cannot be done, what was known holds. Thread safe.
 */
public final class DamagedConcern implements ConcernSource {
    private static final Logger LOG = Logger.getLogger(DamagedConcern.class.getName());
    private static final long AGE = Duration.ofSeconds(30).toNanos();

    private final LongSupplier source;
    private final LongSupplier nanoTime;
    private final AtomicLong due;
    private volatile long damaged;

    /** Counts by this source, in a transaction of its own. */
    public DamagedConcern(LongSupplier source, LongSupplier nanoTime) {
        this.source = source;
        this.nanoTime = nanoTime;
        this.due = new AtomicLong(nanoTime.getAsLong());
    }

    @Override
    public List<Concern> concerns() {
        refreshWhenDue();
        long now = damaged;
        return now == 0
                ? List.of()
                : List.of(new Concern(
                        now == 1 ? "A queued message is damaged" : now + " queued messages are damaged",
                        "They cannot be sent as they are and are set aside; all others go on. Look at them, then let them be"
                                + " tried again, return them to their senders, or delete them.",
                        "/admin/users/outqueue?state=SET_ASIDE"));
    }

    private void refreshWhenDue() {
        long now = nanoTime.getAsLong();
        long planned = due.get();
        if (now - planned >= 0 && due.compareAndSet(planned, now + AGE)) {
            try {
                damaged = source.getAsLong();
            } catch (RuntimeException unreadable) {
                LOG.log(Level.WARNING, "How many entries of the queue are set aside cannot be read", unreadable);
            }
        }
    }
}
