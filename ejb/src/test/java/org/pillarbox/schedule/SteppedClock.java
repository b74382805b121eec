package org.pillarbox.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that goes on when it is told to. */
public final class SteppedClock extends Clock {
    private final ZoneId zone;
    private Instant now;
    private long nanos;

    public SteppedClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** Time passes. */
    public void passes(Duration time) {
        now = now.plus(time);
        nanos += time.toNanos();
    }

    /** The counter beside the clock. */
    public long nanos() {
        return nanos;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        throw new UnsupportedOperationException("one zone is enough");
    }
}
