package org.pillarbox.ra.inbound;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Lets something happen once in a while, however often it is asked for. Safe for threads. */
final class Seldom {
    private final long pauseNanos;
    private final AtomicLong next;

    /**
     * The first time is now.
     *
     * @param pause at least so long between two times
     */
    Seldom(Duration pause, long now) {
        this.pauseNanos = pause.toNanos();
        this.next = new AtomicLong(now);
    }

    /** Whether it is time; who is told so is the only one until the pause is over. */
    boolean isDue(long now) {
        long due = next.get();
        return now - due >= 0 && next.compareAndSet(due, now + pauseNanos);
    }
}
