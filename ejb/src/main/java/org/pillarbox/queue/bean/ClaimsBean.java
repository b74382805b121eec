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
import org.pillarbox.queue.Claims;
import org.pillarbox.queue.Destination;
import org.pillarbox.queue.dsn.Report;
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
    public boolean isUrgentWaiting(Instant since) {
        return claims().isUrgentWaiting(since);
    }

    @Override
    public Set<String> dueServers(Instant now) {
        return claims().dueServers(now);
    }

    @Override
    public boolean isOutsideDue(Instant now) {
        return claims().isOutsideDue(now);
    }

    @Override
    public List<String> dueDomains(Instant now, int most) {
        return claims().dueDomains(now, most);
    }

    @Override
    public Optional<Claim> claim(Destination to, Instant now, Instant until, Instant queuedBefore, int most) {
        return claims().claim(to, now, until, queuedBefore, most);
    }

    @Override
    public Optional<Claim> claimLate(Destination to, Instant now, Instant until, Instant queuedBefore, int most) {
        return claims().claimLate(to, now, until, queuedBefore, most);
    }

    @Override
    public void renew(Collection<UUID> leases, Instant until) {
        claims().renew(leases, until);
    }

    @Override
    public void settle(UUID lease, List<Fate> fates, Optional<Report> report) {
        claims().settle(lease, fates, report);
        durability.sync();
    }

    @Override
    public int postpone(Destination to, Instant now, Instant nextTry, String words) {
        return claims().postpone(to, now, nextTry, words);
    }

    private Claims claims() {
        return new JpaClaims(em, traces, errors, NODE);
    }
}
