package org.pillarbox.monitor;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A value that is made anew when it is too old, by whoever asks first. Thread safe. */
public final class Recent<T> {
    private final Supplier<T> source;
    private final long maxAgeNanos;
    private final LongSupplier nanoTime;
    private Made<T> latest;

    private record Made<T>(T value, long at) {}

    /** Made by this source, used for so long. */
    public Recent(Supplier<T> source, Duration maxAge, LongSupplier nanoTime) {
        this.source = source;
        this.maxAgeNanos = maxAge.toNanos();
        this.nanoTime = nanoTime;
    }

    /** The value. */
    public synchronized T get() {
        long now = nanoTime.getAsLong();
        if (latest == null || now - latest.at() > maxAgeNanos) {
            latest = new Made<>(source.get(), now);
        }
        return latest.value();
    }
}
