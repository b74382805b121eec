package org.pillarbox.store.jpa;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pillarbox.store.ContentLocation;

/**
 * Where the next messages of mailboxes that are being fetched lie, so that not every message costs a query. A place is
 * given once and forgotten soon, for housekeeping may move a content; who finds nothing there asks the index. Thread safe.
 */
final class ReadAhead {
    private static final int MAX_MAILBOXES = 256;
    private static final Duration KEPT = Duration.ofSeconds(30);

    /** One message: its own header fields, and where its content lies. */
    record Place(long messageId, String prefix, ContentLocation location) {}

    private record Kept(Map<Long, Place> places, Instant until) {}

    private final Clock clock;
    private final Map<Long, Kept> byUser = new LinkedHashMap<>(16, 0.75f, true);

    ReadAhead(Clock clock) {
        this.clock = clock;
    }

    /** The place of a message, which is not given a second time. */
    synchronized Optional<Place> take(long userId, long messageId) {
        Kept kept = byUser.get(userId);
        if (kept == null) {
            return Optional.empty();
        }
        Place place = kept.places().remove(messageId);
        if (kept.places().isEmpty() || clock.instant().isAfter(kept.until())) {
            byUser.remove(userId);
        }
        return clock.instant().isAfter(kept.until()) ? Optional.empty() : Optional.ofNullable(place);
    }

    /** Keeps these places instead of the user's former ones. */
    synchronized void keep(long userId, List<Place> places) {
        if (places.isEmpty()) {
            byUser.remove(userId);
            return;
        }
        Map<Long, Place> byMessage = new HashMap<>();
        places.forEach(place -> byMessage.put(place.messageId(), place));
        byUser.put(userId, new Kept(byMessage, clock.instant().plus(KEPT)));
        if (byUser.size() > MAX_MAILBOXES) {
            byUser.remove(byUser.keySet().iterator().next());
        }
    }
}
