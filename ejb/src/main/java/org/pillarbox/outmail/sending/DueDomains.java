package org.pillarbox.outmail.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.pillarbox.queue.ClaimFilter;
import org.pillarbox.queue.Claims;

/**
 * Which domains have mail that is due. Where some of the queue may not be taken, and a look found nothing else, only what falls due
 * later is looked at for a while. Used by one thread.
 */
final class DueDomains {
    private ClaimFilter filter = ClaimFilter.ALL;
    private Instant wholeAt = Instant.EPOCH;
    private Instant seenUntil = Instant.EPOCH;

    List<String> due(Claims claims, ClaimFilter wanted, Instant now, int most) {
        boolean whole = !wanted.isRestricting()
                || !wanted.equals(filter)
                || Duration.between(wholeAt, now).abs().compareTo(Picks.WHOLE) > 0;
        List<String> due = claims.dueDomains(wanted, whole ? Instant.EPOCH : seenUntil.minus(Picks.SLACK), now, most);
        filter = wanted;
        if (due.isEmpty()) {
            seenUntil = now;
            wholeAt = whole ? now : wholeAt;
        } else if (whole) {
            wholeAt = Instant.EPOCH;
        }
        return due;
    }
}
