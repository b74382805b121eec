package org.pillarbox.extension.script.lua;

import java.time.Duration;

/**
 * How far a run may go.
 *
 * @param steps instructions, and what library functions do in their place
 * @param bytes memory taken in all, whether or not it is given back
 * @param depth calls in calls
 * @param time by the clock
 */
public record Limits(long steps, long bytes, int depth, Duration time) {
    /** Far more than a script needs that decides on one message: less than half a second of work. */
    public static final Limits USUAL = new Limits(5_000_000, 32L << 20, 150, Duration.ofSeconds(10));

    /** The same with another limit of time. */
    public Limits within(Duration other) {
        return new Limits(steps, bytes, depth, other);
    }
}
