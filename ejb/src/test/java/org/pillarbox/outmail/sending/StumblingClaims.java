package org.pillarbox.outmail.sending;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.pillarbox.queue.Claim;
import org.pillarbox.queue.Claims;
import org.pillarbox.queue.Destination;
import org.pillarbox.queue.dsn.Report;

/** A database that is away at the worst moment. */
public final class StumblingClaims implements Claims {
    private final Claims claims;
    /** How often it was away. */
    public volatile int stumbles;

    /** How often it will be. */
    public volatile int most = 2;

    /** How often claims were kept. */
    public volatile int renewals;

    public StumblingClaims(Claims claims) {
        this.claims = claims;
    }

    @Override
    public boolean isUrgentWaiting(Instant since) {
        return claims.isUrgentWaiting(since);
    }

    @Override
    public Set<String> dueServers(Instant now) {
        return claims.dueServers(now);
    }

    @Override
    public boolean isOutsideDue(Instant now) {
        return claims.isOutsideDue(now);
    }

    @Override
    public List<String> dueDomains(Instant now, int mostDomains) {
        return claims.dueDomains(now, mostDomains);
    }

    @Override
    public Optional<Claim> claim(Destination to, Instant now, Instant until, Instant queuedBefore, int recipients) {
        return claims.claim(to, now, until, queuedBefore, recipients);
    }

    @Override
    public Optional<Claim> claimLate(Destination to, Instant now, Instant until, Instant queuedBefore, int recipients) {
        return claims.claimLate(to, now, until, queuedBefore, recipients);
    }

    @Override
    public void renew(Collection<UUID> leases, Instant until) {
        claims.renew(leases, until);
        renewals++;
    }

    @Override
    public void settle(UUID lease, List<Fate> fates, Optional<Report> report) {
        if (stumbles < most) {
            stumbles++;
            throw new IllegalStateException("the database is away");
        }
        claims.settle(lease, fates, report);
    }

    @Override
    public int postpone(Destination to, Instant now, Instant nextTry, String words) {
        return claims.postpone(to, now, nextTry, words);
    }
}
