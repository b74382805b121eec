package org.pillarbox.queue.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.journal.trace.TraceAmendment;
import org.pillarbox.queue.Claim;
import org.pillarbox.queue.ClaimFilter;
import org.pillarbox.queue.Claims;
import org.pillarbox.queue.Destination;
import org.pillarbox.queue.Head;
import org.pillarbox.queue.jpa.JpaClaims;
import org.pillarbox.settings.Durability;

/** Gives each call of a sender its own transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ClaimsBean implements Claims {
    private static final String NODE = System.getProperty("jboss.node.name", "pillarbox");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private TraceAmendment traces;

    @Inject
    private ErrorLog errors;

    @Inject
    private Durability durability;

    @Override
    public boolean isUrgentWaiting(ClaimFilter filter, Instant since, Instant now) {
        return claims().isUrgentWaiting(filter, since, now);
    }

    @Override
    public Set<String> dueServers(Instant now) {
        return claims().dueServers(now);
    }

    @Override
    public List<String> dueDomains(ClaimFilter filter, Instant since, Instant now, int most) {
        return claims().dueDomains(filter, since, now, most);
    }

    @Override
    public Look look(Destination to, ClaimFilter filter, Instant since, Instant now, int most) {
        return claims().look(to, filter, since, now, most);
    }

    @Override
    public long countDue(ClaimFilter filter, Instant now) {
        return claims().countDue(filter, now);
    }

    @Override
    public boolean isLeftOver(List<ClaimFilter> ways, Instant queuedBefore) {
        return claims().isLeftOver(ways, queuedBefore);
    }

    @Override
    public int unbind(int connection) {
        return claims().unbind(connection);
    }

    @Override
    public int tryNow(ClaimFilter filter, Instant now) {
        return claims().tryNow(filter, now);
    }

    @Override
    public void clockSetBack(Instant now, Instant until) {
        claims().clockSetBack(now, until);
    }

    @Override
    public Optional<Claim> claim(Head head, Destination to, ClaimFilter filter, Instant now, Instant until, int most) {
        return claims().claim(head, to, filter, now, until, most);
    }

    @Override
    public Optional<Claim> claimOld(
            Destination to, ClaimFilter filter, Instant now, Instant until, Instant queuedBefore, int most) {
        return claims().claimOld(to, filter, now, until, queuedBefore, most);
    }

    @Override
    public Optional<Claim> claimLate(
            Destination to, ClaimFilter filter, Instant now, Instant until, Instant queuedBefore, int most) {
        return claims().claimLate(to, filter, now, until, queuedBefore, most);
    }

    @Override
    public void renew(Collection<UUID> leases, Instant until) {
        claims().renew(leases, until);
    }

    @Override
    public void settle(List<Ending> endings) {
        claims().settle(endings);
        durability.sync();
    }

    @Override
    public int postpone(Destination to, ClaimFilter filter, Instant now, Instant nextTry, String words) {
        return claims().postpone(to, filter, now, nextTry, words);
    }

    private Claims claims() {
        return new JpaClaims(em, traces, errors, NODE);
    }
}
