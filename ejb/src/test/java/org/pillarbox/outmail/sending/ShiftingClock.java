package org.pillarbox.outmail.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that tests put forward. */
public final class ShiftingClock extends Clock {
    private volatile Duration shift = Duration.ZERO;

    /** Lets time pass. */
    public void forward(Duration time) {
        shift = shift.plus(time);
    }

    @Override
    public ZoneOffset getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(shift);
    }
}
