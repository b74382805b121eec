package org.pillarbox.inmail.collecting;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.pillarbox.routing.CollectedKey;

/**
 * A message that was collected before.
 *
 * @param key by what it is known
 * @param collected when
 * @param gone since when its server does not show it any more; empty while it does
 */
public record Seen(CollectedKey key, Instant collected, Optional<Instant> gone) {
    public Seen {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(collected, "collected");
        Objects.requireNonNull(gone, "gone");
    }
}
