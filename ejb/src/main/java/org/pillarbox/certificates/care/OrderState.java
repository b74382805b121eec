package org.pillarbox.certificates.care;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How the last orders went.
 *
 * @param failures in a row
 * @param lastTry empty before the first
 * @param nextTry before then nothing is ordered by itself; empty when nothing keeps it
 * @param lastError in words; empty after a success
 */
public record OrderState(int failures, Optional<Instant> lastTry, Optional<Instant> nextTry, String lastError) {
    /** Nothing was ordered yet. */
    public static final OrderState FRESH = new OrderState(0, Optional.empty(), Optional.empty(), "");

    private static final Duration FIRST_PAUSE = Duration.ofHours(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(24);
    /** Whatever the authority says: the administrator may have put things right. */
    private static final Duration LONGEST_WISH = Duration.ofDays(7);

    private static final int MOST_DOUBLINGS = 5;

    /** After a success. */
    static OrderState succeeded(Instant now) {
        return new OrderState(0, Optional.of(now), Optional.empty(), "");
    }

    /** After one more failure: the next try follows after one hour, two, four, up to a day; later when the authority wants so. */
    OrderState failed(Instant now, String words, Optional<Instant> wish) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        Instant own = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        Instant latest = now.plus(LONGEST_WISH);
        Instant next = wish.filter(own::isBefore)
                .map(asked -> asked.isAfter(latest) ? latest : asked)
                .orElse(own);
        return new OrderState(failures + 1, Optional.of(now), Optional.of(next), words);
    }

    /** Whether the next try must wait. */
    boolean waits(Instant now) {
        return nextTry.filter(now::isBefore).isPresent();
    }
}
