package org.pillarbox.filter.rate;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Who is held, from memory. What another node holds or releases is known here within half a minute: whoever asks then reads it
 * anew, one at a time. While it cannot be read, what was known holds. Thread safe.
 */
public final class HeldIndex {
    private static final Logger LOG = Logger.getLogger(HeldIndex.class.getName());
    private static final long AGE = Duration.ofSeconds(30).toNanos();

    private final Supplier<Set<Long>> source;
    private final LongSupplier nanoTime;
    private final AtomicLong due;
    private volatile Set<Long> held = Set.of();

    /** Reads the ids of those who are held from this source, in a transaction of its own. */
    public HeldIndex(Supplier<Set<Long>> source, LongSupplier nanoTime) {
        this.source = source;
        this.nanoTime = nanoTime;
        this.due = new AtomicLong(nanoTime.getAsLong());
    }

    /** Whether this user's sending is held. */
    public boolean isHeld(long userId) {
        refreshWhenDue();
        return held.contains(userId);
    }

    /** How many users are held. */
    public int count() {
        refreshWhenDue();
        return held.size();
    }

    private void refreshWhenDue() {
        long now = nanoTime.getAsLong();
        long planned = due.get();
        if (now - planned >= 0 && due.compareAndSet(planned, now + AGE)) {
            refresh();
        }
    }

    /** Has the next who asks read it anew: for those who stand inside of a transaction that has just ended. */
    public void expire() {
        due.set(nanoTime.getAsLong());
    }

    /** Reads it anew. */
    public void refresh() {
        try {
            held = Set.copyOf(source.get());
        } catch (RuntimeException unreadable) {
            LOG.log(Level.WARNING, "Whose sending is held cannot be read", unreadable);
        }
    }
}
