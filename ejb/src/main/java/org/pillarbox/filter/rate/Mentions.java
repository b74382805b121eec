package org.pillarbox.filter.rate;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Remembers what was said lately, so that it is not said a thousand times. Bounded and thread safe. */
final class Mentions {
    /** Causes that are remembered. */
    static final int MOST = 10_000;

    private final long nanos;
    private final LongSupplier nanoTime;
    private final Map<String, Long> said = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    Mentions(Duration quiet, LongSupplier nanoTime) {
        this.nanos = quiet.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Whether this was not said for so long; from now on it was. */
    synchronized boolean isNew(String cause) {
        long now = nanoTime.getAsLong();
        Long before = said.get(cause);
        if (before != null && now - before < nanos) {
            return false;
        }
        said.remove(cause);
        said.put(cause, now);
        return true;
    }
}
