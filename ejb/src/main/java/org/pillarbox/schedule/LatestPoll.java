package org.pillarbox.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * The figures of another {@link Polling}, asked by one caller at a time and not more often than need be; the others get what it said last.
 * One that cannot tell, since the database is away, keeps no page from being shown. Thread safe, without a lock.
 */
public final class LatestPoll implements Polling {
    private static final Poll UNKNOWN = new Poll(false, Optional.empty(), Optional.empty(), List.of());

    private final Polling source;
    private final long ageNanos;
    private final LongSupplier nanos;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile Kept kept;

    /** @param age after which it is asked again */
    public LatestPoll(Polling source, Duration age, LongSupplier nanos) {
        this.source = source;
        this.ageNanos = age.toNanos();
        this.nanos = nanos;
        this.kept = new Kept(UNKNOWN, nanos.getAsLong() - ageNanos);
    }

    @Override
    public Poll now() {
        long now = nanos.getAsLong();
        if (now - kept.nanos >= ageNanos && asking.compareAndSet(false, true)) {
            try {
                kept = new Kept(source.now(), now);
            } catch (RuntimeException away) {
                // Said by the clock of connections, which meets the same.
                kept = new Kept(kept.poll, now);
            } finally {
                asking.set(false);
            }
        }
        return kept.poll;
    }

    private record Kept(Poll poll, long nanos) {}
}
