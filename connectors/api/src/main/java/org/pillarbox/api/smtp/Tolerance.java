package org.pillarbox.api.smtp;

import java.time.Duration;
import java.util.Objects;
import org.pillarbox.api.mail.Reply;

/**
 * How a refusal is said to a client that has earned it.
 *
 * @param delay how long the client waits for its answer, not negative
 * @param spent whether the line is closed with 421 in place of the answer
 */
public record Tolerance(Duration delay, boolean spent) {
    /** What a client hears that has spent all: in place of an answer, or of the next greeting. */
    public static final Reply TOO_MANY_GUESSES =
            Reply.of(421, "4.7.1", "Too many refused addresses from here, try again later");

    /** The answer comes at once. */
    public static final Tolerance FULL = new Tolerance(Duration.ZERO, false);

    public Tolerance {
        Objects.requireNonNull(delay, "delay");
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay " + delay);
        }
    }
}
