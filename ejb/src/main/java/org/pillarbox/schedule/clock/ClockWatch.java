package org.pillarbox.schedule.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * Looks at the clock again and again, and tells how it went on: by itself, or by somebody's hand. Small corrections, such as those of
 * a time service, count as its own pace. Not for several threads.
 */
public final class ClockWatch {
    /** A clock that is off by more than this, against the time that really passed, was put. */
    public static final Duration TOLERANCE = Duration.ofMinutes(1);

    private Instant seen;
    private long ticks;

    /**
     * @param now what the clock shows
     * @param nanos of a counter that nobody can put, such as {@link System#nanoTime}
     */
    public ClockWatch(Instant now, long nanos) {
        this.seen = now;
        this.ticks = nanos;
    }

    /** The next look. */
    public Passage look(Instant now, long nanos) {
        Duration shown = Duration.between(seen, now);
        Duration passed = Duration.ofNanos(nanos - ticks);
        Instant before = seen;
        if (shown.minus(passed).abs().compareTo(TOLERANCE) > 0) {
            seen = now;
            ticks = nanos;
            return new Passage.Put(now);
        }
        if (!now.isAfter(before)) {
            // Put back by seconds: what lies between was told already. The counter waits for the clock, too.
            return new Passage.Passed(now, now);
        }
        seen = now;
        ticks = nanos;
        return new Passage.Passed(before, now);
    }
}
