package org.pillarbox.outmail.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.queue.Claim;
import org.pillarbox.queue.ClaimFilter;
import org.pillarbox.queue.Claims;
import org.pillarbox.queue.Claims.Ending;
import org.pillarbox.queue.Claims.Fate;
import org.pillarbox.queue.Destination;
import org.pillarbox.queue.dsn.Report;

/** The claims of this node: kept while their messages are being sent, and ended whatever the database says at first. */
final class Leases {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** About as many as there is time for while the server is being stopped. */
    private static final int LAST_TRIES = 10;
    /** Longer than any message takes: whoever is at one for so long is stuck, and others are let have it. */
    static final Duration LONGEST = Duration.ofHours(6);

    private final Claims claims;
    private final JointSettling settling;
    private final ErrorLog errors;
    private final Way way;
    private final Clock clock;
    private final CountDownLatch stopping;
    /** The claims, and since when. */
    private final Map<UUID, Instant> held = new ConcurrentHashMap<>();

    private final Map<Destination, Picks> picks = new HashMap<>();
    /** Threads of one node need not race for the same rows; it guards what was picked as well. */
    private final Object turn = new Object();

    Leases(Sender.Parts parts, CountDownLatch stopping) {
        this.claims = parts.claims();
        this.settling = new JointSettling(claims);
        this.errors = parts.errors();
        this.way = parts.way();
        this.clock = parts.clock();
        this.stopping = stopping;
    }

    /** Whether anything is due there. */
    boolean isDue(Destination to, ClaimFilter filter, Instant now) {
        synchronized (turn) {
            return picks(to).isDue(claims, filter, now);
        }
    }

    /** Forgets what was seen to be due there, since it has been put off or is none any more. */
    void forget(Destination to) {
        synchronized (turn) {
            picks(to).forget();
            // What was looked through for the one place of all that is outside is worth keeping.
            if (!(to instanceof Destination.Outside)) {
                picks.remove(to);
            }
        }
    }

    /** The next message that is to be sent there; empty also when the way was closed. */
    Optional<Claim> claim(Destination to) {
        return held((filter, now, until) -> picks(to)
                .next(
                        claims,
                        filter,
                        now,
                        head -> claims.claim(head, to, filter, now, until, way.recipients()),
                        way.recipients()));
    }

    /** See {@link Claims#claimOld}. */
    Optional<Claim> claimOld(Destination to, Instant queuedBefore) {
        return held((filter, now, until) -> claims.claimOld(to, filter, now, until, queuedBefore, way.recipients()));
    }

    /** See {@link Claims#claimLate}. */
    Optional<Claim> claimLate(Destination to, Instant queuedBefore) {
        return held((filter, now, until) -> claims.claimLate(to, filter, now, until, queuedBefore, way.recipients()));
    }

    /** Puts off everything that is due there. */
    void postpone(Destination to, Instant next, String words) {
        way.filter().ifPresent(filter -> claims.postpone(to, filter, clock.instant(), next, words));
        forget(to);
    }

    private Picks picks(Destination to) {
        return picks.computeIfAbsent(to, Picks::new);
    }

    private interface Claiming {
        Optional<Claim> claim(ClaimFilter filter, Instant now, Instant until);
    }

    private Optional<Claim> held(Claiming claiming) {
        Optional<Claim> claim;
        synchronized (turn) {
            Instant now = clock.instant();
            claim = way.filter().flatMap(filter -> claiming.claim(filter, now, now.plus(Sender.LEASE)));
        }
        claim.ifPresent(mine -> held.put(mine.lease(), clock.instant()));
        return claim;
    }

    void renew() {
        Instant now = clock.instant();
        Set<UUID> alive = held.entrySet().stream()
                .filter(claim -> claim.getValue().plus(LONGEST).isAfter(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        claims.renew(alive, now.plus(Sender.LEASE));
    }

    /**
     * Keeps the claim, and tries until the database takes it: what the other server has taken must not be sent again. A server that
     * is being stopped ends with a few more tries.
     */
    void settle(Claim claim, List<Fate> fates, List<Report> reports) {
        try {
            int left = LAST_TRIES;
            for (int tries = 1; !settled(claim, fates, reports, tries, left == 0); tries++) {
                left -= isStopping() ? 1 : 0;
                pause();
            }
        } finally {
            letGo(claim);
        }
    }

    /** Keeps the claim no longer, whether it was settled or not. */
    void letGo(Claim claim) {
        held.remove(claim.lease());
    }

    private boolean settled(Claim claim, List<Fate> fates, List<Report> reports, int tries, boolean last) {
        try {
            settling.settle(new Ending(claim.lease(), fates, reports));
            return true;
        } catch (RuntimeException failure) {
            if (last || Thread.currentThread().isInterrupted()) {
                throw failure;
            }
            if (tries == 1) {
                errors.error(way.name(), "What became of message " + claim.content() + " waits: " + failure);
            }
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isStopping() {
        return stopping.getCount() == 0;
    }
}
