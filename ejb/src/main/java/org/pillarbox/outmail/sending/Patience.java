package org.pillarbox.outmail.sending;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How long mail is tried.
 *
 * @param pause between two tries
 * @param end after which a message has failed, counted from when it was queued
 * @param warning after which its sender is told that it takes long; empty for never
 */
public record Patience(Duration pause, Duration end, Optional<Duration> warning) {
    public Patience {
        Objects.requireNonNull(pause, "pause");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(warning, "warning");
    }
}
