package org.pillarbox.routing.acceptance;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Whether accepted messages get on: the worker reports each time the database did what it should. When that is too long
 * ago (database gone, hanging or read-only), nothing is accepted until it works again. Thread safe.
 */
public final class RoutingHealth {
    private final LongSupplier nanoTime;
    private final long patienceNanos;
    private final AtomicLong lastSuccess;
    private volatile boolean failing;

    /** Takes the worker as well until the first silence. */
    public RoutingHealth(LongSupplier nanoTime, Duration patience) {
        this.nanoTime = nanoTime;
        this.patienceNanos = patience.toNanos();
        this.lastSuccess = new AtomicLong(nanoTime.getAsLong());
    }

    /** The database did its work just now. */
    public void succeeded() {
        lastSuccess.set(nanoTime.getAsLong());
        failing = false;
    }

    /** The database did not do its work. */
    public void failed() {
        failing = true;
    }

    /** Whether messages may be accepted. */
    public boolean isGood() {
        return !failing && nanoTime.getAsLong() - lastSuccess.get() <= patienceNanos;
    }
}
