package org.pillarbox.outmail.sending;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.journal.trace.jpa.JdbcTraceAmendment;
import org.pillarbox.queue.Claim;
import org.pillarbox.queue.ClaimFilter;
import org.pillarbox.queue.Claims;
import org.pillarbox.queue.Destination;
import org.pillarbox.queue.Head;
import org.pillarbox.queue.jpa.JpaClaims;
import org.pillarbox.testing.TestDatabase;

/** The queue in a test's database, each call in a transaction of its own. */
public final class StoredClaims implements Claims {
    private final TestDatabase database;
    private final ErrorLog errors;
    private final Runnable settled;

    public StoredClaims(TestDatabase database, ErrorLog errors) {
        this(database, errors, () -> {});
    }

    /** @param settled runs behind each transaction that settles a claim */
    public StoredClaims(TestDatabase database, ErrorLog errors, Runnable settled) {
        this.database = database;
        this.errors = errors;
        this.settled = settled;
    }

    @Override
    public boolean isUrgentWaiting(ClaimFilter filter, Instant since, Instant now) {
        return in(claims -> claims.isUrgentWaiting(filter, since, now));
    }

    @Override
    public Set<String> dueServers(Instant now) {
        return in(claims -> claims.dueServers(now));
    }

    @Override
    public List<String> dueDomains(ClaimFilter filter, Instant since, Instant now, int count) {
        return in(claims -> claims.dueDomains(filter, since, now, count));
    }

    @Override
    public Look look(Destination to, ClaimFilter filter, Instant since, Instant now, int count) {
        return in(claims -> claims.look(to, filter, since, now, count));
    }

    @Override
    public long countDue(ClaimFilter filter, Instant now) {
        return in(claims -> claims.countDue(filter, now));
    }

    @Override
    public boolean isLeftOver(List<ClaimFilter> ways, Instant before) {
        return in(claims -> claims.isLeftOver(ways, before));
    }

    @Override
    public int unbind(int connection) {
        return in(claims -> claims.unbind(connection));
    }

    @Override
    public int tryNow(ClaimFilter filter, Instant now) {
        return in(claims -> claims.tryNow(filter, now));
    }

    @Override
    public void clockSetBack(Instant now, Instant until) {
        in(claims -> {
            claims.clockSetBack(now, until);
            return now;
        });
    }

    @Override
    public Optional<Claim> claim(Head head, Destination to, ClaimFilter filter, Instant now, Instant until, int count) {
        return in(claims -> claims.claim(head, to, filter, now, until, count));
    }

    @Override
    public Optional<Claim> claimOld(
            Destination to, ClaimFilter filter, Instant now, Instant until, Instant before, int count) {
        return in(claims -> claims.claimOld(to, filter, now, until, before, count));
    }

    @Override
    public Optional<Claim> claimLate(
            Destination to, ClaimFilter filter, Instant now, Instant until, Instant before, int count) {
        return in(claims -> claims.claimLate(to, filter, now, until, before, count));
    }

    @Override
    public void renew(Collection<UUID> leases, Instant until) {
        in(claims -> {
            claims.renew(leases, until);
            return leases;
        });
    }

    @Override
    public void settle(List<Ending> endings) {
        in(claims -> {
            claims.settle(endings);
            return endings;
        });
        settled.run();
    }

    @Override
    public int postpone(Destination to, ClaimFilter filter, Instant now, Instant nextTry, String words) {
        return in(claims -> claims.postpone(to, filter, now, nextTry, words));
    }

    private <T> T in(Function<Claims, T> work) {
        return database.call(em -> work.apply(new JpaClaims(em, new JdbcTraceAmendment(em), errors, "node")));
    }
}
