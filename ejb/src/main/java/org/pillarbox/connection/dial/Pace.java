package org.pillarbox.connection.dial;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How fast time goes by for links.
 *
 * @param minute what the pages call so
 * @param look between two looks whether an interface is up
 */
public record Pace(Duration minute, Duration look) {
    /** As people know it. */
    public static final Pace REAL = new Pace(Duration.ofMinutes(1), Duration.ofMillis(250));

    Duration minutes(int count) {
        return minute.multipliedBy(count);
    }

    /** Waits, until it is interrupted. */
    static void pause(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }
}
