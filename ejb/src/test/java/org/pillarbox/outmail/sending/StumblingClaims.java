package org.pillarbox.outmail.sending;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.pillarbox.queue.Claim;
import org.pillarbox.queue.ClaimFilter;
import org.pillarbox.queue.Claims;
import org.pillarbox.queue.Destination;
import org.pillarbox.queue.Head;

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
    public boolean isUrgentWaiting(ClaimFilter filter, Instant since, Instant now) {
        return claims.isUrgentWaiting(filter, since, now);
    }

    @Override
    public Set<String> dueServers(Instant now) {
        return claims.dueServers(now);
    }

    @Override
    public List<String> dueDomains(ClaimFilter filter, Instant since, Instant now, int count) {
        return claims.dueDomains(filter, since, now, count);
    }

    @Override
    public Look look(Destination to, ClaimFilter filter, Instant since, Instant now, int count) {
        return claims.look(to, filter, since, now, count);
    }

    @Override
    public long countDue(ClaimFilter filter, Instant now) {
        return claims.countDue(filter, now);
    }

    @Override
    public boolean isLeftOver(List<ClaimFilter> ways, Instant before) {
        return claims.isLeftOver(ways, before);
    }

    @Override
    public int unbind(int connection) {
        return claims.unbind(connection);
    }

    @Override
    public int tryNow(ClaimFilter filter, Instant now) {
        return claims.tryNow(filter, now);
    }

    @Override
    public void clockSetBack(Instant now, Instant until) {
        claims.clockSetBack(now, until);
    }

    @Override
    public Optional<Claim> claim(Head head, Destination to, ClaimFilter filter, Instant now, Instant until, int count) {
        return claims.claim(head, to, filter, now, until, count);
    }

    @Override
    public Optional<Claim> claimOld(
            Destination to, ClaimFilter filter, Instant now, Instant until, Instant before, int count) {
        return claims.claimOld(to, filter, now, until, before, count);
    }

    @Override
    public Optional<Claim> claimLate(
            Destination to, ClaimFilter filter, Instant now, Instant until, Instant before, int count) {
        return claims.claimLate(to, filter, now, until, before, count);
    }

    @Override
    public void renew(Collection<UUID> leases, Instant until) {
        claims.renew(leases, until);
        renewals++;
    }

    @Override
    public void settle(List<Ending> endings) {
        if (stumbles < most) {
            stumbles++;
            throw new IllegalStateException("the database is away");
        }
        claims.settle(endings);
    }

    @Override
    public int postpone(Destination to, ClaimFilter filter, Instant now, Instant nextTry, String words) {
        return claims.postpone(to, filter, now, nextTry, words);
    }
}
