package org.pillarbox.routing.worker;

import java.util.concurrent.atomic.AtomicLong;

/** Counts what was refused until the worker writes it down. Thread safe. */
public final class Refusals {
    private final AtomicLong count = new AtomicLong();

    /** Something was refused. */
    public void count() {
        count.incrementAndGet();
    }

    /** What was refused since the last call. */
    long drain() {
        return count.getAndSet(0);
    }

    /** Puts back what could not be written. */
    void restore(long undone) {
        count.addAndGet(undone);
    }
}
