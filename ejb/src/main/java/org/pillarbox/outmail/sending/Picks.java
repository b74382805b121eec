package org.pillarbox.outmail.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;
import org.pillarbox.queue.Claim;
import org.pillarbox.queue.ClaimFilter;
import org.pillarbox.queue.Claims;
import org.pillarbox.queue.Claims.Look;
import org.pillarbox.queue.Destination;
import org.pillarbox.queue.Head;

/**
 * What was seen to be due for one destination, in the order in which it is sent, so that the database puts it into order once for many
 * messages. What was looked through and may not be taken is not looked through again for a while: only what falls due after that
 * is. Used by one thread at a time.
 */
final class Picks {
    /** So long something smaller or more urgent may have to wait for what was seen before it. */
    static final Duration FRESH = Duration.ofSeconds(5);
    /** After it everything is looked through again, for what was claimed or held meanwhile. */
    static final Duration WHOLE = Duration.ofMinutes(1);
    /** Of two nodes' clocks, and of a transaction that takes its time. */
    static final Duration SLACK = Duration.ofSeconds(30);

    private static final int AT_ONCE = 1000;

    private final Destination to;
    private final Deque<Head> heads = new ArrayDeque<>();
    private ClaimFilter filter = ClaimFilter.ALL;
    private Instant looked = Instant.EPOCH;
    private Instant wholeAt = Instant.EPOCH;
    private Instant seenUntil = Instant.EPOCH;

    Picks(Destination to) {
        this.to = to;
    }

    /** Whether there is anything. */
    boolean isDue(Claims claims, ClaimFilter wanted, Instant now) {
        if (heads.isEmpty() || isOld(wanted, now)) {
            look(claims, wanted, now);
        }
        return !heads.isEmpty();
    }

    /** Claims the next message by this, which gives nothing where somebody else was quicker. */
    Optional<Claim> next(
            Claims claims, ClaimFilter wanted, Instant now, Function<Head, Optional<Claim>> claiming, int most) {
        if (!heads.isEmpty() && isOld(wanted, now)) {
            look(claims, wanted, now);
        }
        Optional<Claim> claim = next(claiming, most);
        if (claim.isEmpty()) {
            look(claims, wanted, now);
            claim = next(claiming, most);
        }
        return claim;
    }

    private Optional<Claim> next(Function<Head, Optional<Claim>> claiming, int most) {
        Optional<Claim> claim = Optional.empty();
        while (claim.isEmpty() && !heads.isEmpty()) {
            claim = claiming.apply(heads.peek());
            // A message with more recipients than one transmission takes has its turn until none is left.
            if (claim.isEmpty() || claim.get().items().size() < most) {
                heads.poll();
            }
        }
        return claim;
    }

    /** All that was seen has been put off. */
    void forget() {
        heads.clear();
    }

    private boolean isOld(ClaimFilter wanted, Instant now) {
        return !wanted.equals(filter) || Duration.between(looked, now).abs().compareTo(FRESH) > 0;
    }

    private void look(Claims claims, ClaimFilter wanted, Instant now) {
        // What was seen and not taken yet may lie anywhere.
        boolean whole = !heads.isEmpty()
                || !wanted.isRestricting()
                || !wanted.equals(filter)
                || Duration.between(wholeAt, now).abs().compareTo(WHOLE) > 0;
        Look look = claims.look(to, wanted, whole ? Instant.EPOCH : seenUntil.minus(SLACK), now, AT_ONCE);
        heads.clear();
        heads.addAll(look.heads());
        filter = wanted;
        looked = now;
        if (look.complete()) {
            seenUntil = now;
            wholeAt = whole ? now : wholeAt;
        } else if (whole) {
            wholeAt = Instant.EPOCH;
        }
    }
}
