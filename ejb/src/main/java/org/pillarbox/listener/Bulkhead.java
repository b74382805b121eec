package org.pillarbox.listener;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Keeps a database that hangs from holding every thread that serves sessions. A part of the threads may be in calls that
 * write to it; the others wait as long as such calls end now and then, and go on without once none has ended for a second.
 * Thread safe.
 */
@ApplicationScoped
public class Bulkhead {
    /** Half of the adapter's threads. */
    private static final int MOST = 32;

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Semaphore seats;
    private final long patienceNanos;
    private volatile long lastMove = System.nanoTime();

    /** For half of the threads. */
    public Bulkhead() {
        this(MOST, PATIENCE);
    }

    Bulkhead(int most, Duration patience) {
        this.seats = new Semaphore(most);
        this.patienceNanos = patience.toNanos();
    }

    /** What the work gives, or the other when it cannot be begun. */
    public <T> T call(Supplier<T> work, T otherwise) {
        if (!enter()) {
            return otherwise;
        }
        try {
            return work.get();
        } finally {
            lastMove = System.nanoTime();
            seats.release();
        }
    }

    private boolean enter() {
        boolean entered = seats.tryAcquire() || isMoving() && waited();
        if (entered) {
            lastMove = System.nanoTime();
        }
        return entered;
    }

    private boolean isMoving() {
        return System.nanoTime() - lastMove <= patienceNanos;
    }

    private boolean waited() {
        try {
            return seats.tryAcquire(patienceNanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
