package org.pillarbox.outmail.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.queue.Claim;
import org.pillarbox.queue.Claims;
import org.pillarbox.queue.Claims.Fate;
import org.pillarbox.queue.Destination;
import org.pillarbox.queue.dsn.Report;

/** The claims of this node: kept while their messages are being sent, and ended whatever the database says at first. */
final class Leases {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** About as many as there is time for while the server is being stopped. */
    private static final int LAST_TRIES = 10;

    private final Claims claims;
    private final ErrorLog errors;
    private final Way way;
    private final Clock clock;
    private final CountDownLatch stopping;
    private final Set<UUID> held = ConcurrentHashMap.newKeySet();
    /** Threads of one node need not race for the same rows. */
    private final Object turn = new Object();

    Leases(Sender.Parts parts, CountDownLatch stopping) {
        this.claims = parts.claims();
        this.errors = parts.errors();
        this.way = parts.way();
        this.clock = parts.clock();
        this.stopping = stopping;
    }

    Optional<Claim> claim(Destination to, Instant queuedBefore) {
        return held(now -> claims.claim(to, now, now.plus(Sender.LEASE), queuedBefore, way.recipients()));
    }

    /** See {@link Claims#claimLate}. */
    Optional<Claim> claimLate(Destination to, Instant queuedBefore) {
        return held(now -> claims.claimLate(to, now, now.plus(Sender.LEASE), queuedBefore, way.recipients()));
    }

    private Optional<Claim> held(Function<Instant, Optional<Claim>> claiming) {
        Optional<Claim> claim;
        synchronized (turn) {
            claim = claiming.apply(clock.instant());
        }
        claim.ifPresent(mine -> held.add(mine.lease()));
        return claim;
    }

    void renew() {
        claims.renew(Set.copyOf(held), clock.instant().plus(Sender.LEASE));
    }

    /**
     * Keeps the claim, and tries until the database takes it: what the other server has taken must not be sent again. A server that
     * is being stopped ends with a few more tries.
     */
    void settle(Claim claim, List<Fate> fates, Optional<Report> report) {
        try {
            int left = LAST_TRIES;
            for (int tries = 1; !settled(claim, fates, report, tries, left == 0); tries++) {
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

    private boolean settled(Claim claim, List<Fate> fates, Optional<Report> report, int tries, boolean last) {
        try {
            claims.settle(claim.lease(), fates, report);
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
