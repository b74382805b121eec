package org.pillarbox.filter.greylist;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether somebody has to come again.
 *
 * @param left for how long before it may; empty when it is let in
 * @param waited for how long it did, when it has just come back
 */
public record Welcome(Optional<Duration> left, Optional<Duration> waited) {
    /** Let in, and nothing to be said of it. */
    public static final Welcome IN = new Welcome(Optional.empty(), Optional.empty());

    public Welcome {
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(waited, "waited");
    }
}
