package org.pillarbox.queue.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.journal.trace.TraceAmendment;
import org.pillarbox.queue.Claim;
import org.pillarbox.queue.Claims;
import org.pillarbox.queue.Destination;
import org.pillarbox.queue.OutQueue.State;
import org.pillarbox.queue.Reason;
import org.pillarbox.queue.dsn.Report;
import org.pillarbox.store.ContentId;

/** Claims rows by a name and a time in them. */
public final class JpaClaims implements Claims {
    private static final String DUE =
            " e.state = :waiting and e.nextTry <= :now" + " and (e.claimedUntil is null or e.claimedUntil <= :now)";
    private static final int LONGEST_REPLY = 1000;
    private static final int LONGEST_NODE = 100;

    private final EntityManager em;
    private final TraceAmendment traces;
    private final ErrorLog errors;
    private final String node;

    /**
     * Works in the entity manager's transaction.
     *
     * @param node names this server among those that share the database
     */
    public JpaClaims(EntityManager em, TraceAmendment traces, ErrorLog errors, String node) {
        this.em = em;
        this.traces = traces;
        this.errors = errors;
        this.node = QueueEntity.cut(node, LONGEST_NODE);
    }

    @Override
    public boolean isUrgentWaiting(Instant since) {
        return !em.createQuery(
                        "select e.id from QueueEntity e where e.urgent = true and e.state = :waiting and e.lanHost = ''"
                                + " and e.queued >= :since and e.attempts = 0",
                        Long.class)
                .setParameter("waiting", State.WAITING)
                .setParameter("since", since)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public Set<String> dueServers(Instant now) {
        return new HashSet<>(em.createQuery(
                        "select distinct e.lanHost from QueueEntity e where e.lanHost <> '' and" + DUE, String.class)
                .setParameter("waiting", State.WAITING)
                .setParameter("now", now)
                .getResultList());
    }

    @Override
    public boolean isOutsideDue(Instant now) {
        return !em.createQuery("select e.id from QueueEntity e where e.lanHost = '' and" + DUE, Long.class)
                .setParameter("waiting", State.WAITING)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public List<String> dueDomains(Instant now, int most) {
        return em.createQuery(
                        "select e.domainKey from QueueEntity e where e.lanHost = '' and" + DUE
                                + " group by e.domainKey order by min(e.nextTry), e.domainKey",
                        String.class)
                .setParameter("waiting", State.WAITING)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public Optional<Claim> claim(Destination to, Instant now, Instant until, Instant queuedBefore, int most) {
        return oldest(to, now, until, "e.queued < :before", queuedBefore, most);
    }

    @Override
    public Optional<Claim> claimLate(Destination to, Instant now, Instant until, Instant queuedBefore, int most) {
        return oldest(to, now, until, "e.queued < :before and e.warned = false", queuedBefore, most);
    }

    private Optional<Claim> oldest(
            Destination to, Instant now, Instant until, String which, Instant queuedBefore, int most) {
        Place place = Place.of(to);
        List<QueueEntity> first = place.bind(
                        due(place.where() + " and " + which, " order by e.nextTry, e.id", now, QueueEntity.class))
                .setParameter("before", queuedBefore)
                .setMaxResults(1)
                .getResultList();
        return first.isEmpty() ? Optional.empty() : claim(to, first.get(0), now, until, most);
    }

    private Optional<Claim> claim(Destination to, QueueEntity first, Instant now, Instant until, int most) {
        Place place = Place.of(to);
        List<Long> ids = place.bind(em.createQuery(
                        "select e.id from QueueEntity e where e.contentId = :content and " + place.where()
                                + " and e.prefix = :prefix"
                                + " and e.senderLocal = :local and e.senderDomain = :domain and" + DUE
                                + " order by e.id",
                        Long.class))
                .setParameter("content", first.contentId)
                .setParameter("prefix", first.prefix)
                .setParameter("local", first.senderLocal)
                .setParameter("domain", first.senderDomain)
                .setParameter("waiting", State.WAITING)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
        UUID lease = UUID.randomUUID();
        // Whoever else is at it has committed before this goes on, and its rows fit no more.
        em.createQuery("update QueueEntity e set e.claimedBy = :lease, e.claimedUntil = :until,"
                        + " e.claimedNode = :node where e.id in :ids and" + DUE)
                .setParameter("node", node)
                .setParameter("lease", lease)
                .setParameter("until", until)
                .setParameter("ids", ids)
                .setParameter("waiting", State.WAITING)
                .setParameter("now", now)
                .executeUpdate();
        em.clear();
        List<QueueEntity> mine = claimed(lease).stream().filter(this::read).toList();
        return mine.isEmpty() ? Optional.empty() : Optional.of(QueueEntity.claim(lease, to, mine));
    }

    /** Whether an entry can be read; one that cannot is set aside, or it would stand before all others for its server. */
    private boolean read(QueueEntity row) {
        try {
            return !QueueEntity.claim(row.claimedBy, new Destination.Outside(), List.of(row))
                    .items()
                    .isEmpty();
        } catch (IllegalArgumentException damaged) {
            String words = "the entry cannot be read: " + damaged.getMessage();
            errors.error("queue", "Message " + row.contentId + " for " + row.place() + " is set aside: " + words);
            free(row);
            setAside(row, words);
            return false;
        }
    }

    private <T> TypedQuery<T> due(String where, String order, Instant now, Class<T> type) {
        return em.createQuery("select e from QueueEntity e where " + where + " and" + DUE + order, type)
                .setParameter("waiting", State.WAITING)
                .setParameter("now", now);
    }

    private List<QueueEntity> claimed(UUID lease) {
        return em.createQuery("select e from QueueEntity e where e.claimedBy = :lease order by e.id", QueueEntity.class)
                .setParameter("lease", lease)
                .getResultList();
    }

    @Override
    public void renew(Collection<UUID> leases, Instant until) {
        if (!leases.isEmpty()) {
            em.createQuery("update QueueEntity e set e.claimedUntil = :until where e.claimedBy in :leases")
                    .setParameter("until", until)
                    .setParameter("leases", leases)
                    .executeUpdate();
        }
    }

    @Override
    public void settle(UUID lease, List<Fate> fates, Optional<Report> report) {
        Map<Long, Fate> byId = new HashMap<>();
        fates.forEach(fate -> byId.put(fate.id(), fate));
        List<QueueEntity> mine = claimed(lease);
        Set<UUID> contents = new HashSet<>();
        for (QueueEntity row : mine) {
            free(row);
            if (byId.get(row.id) instanceof Fate.Over over) {
                em.remove(row);
                contents.add(row.contentId);
                traces.amend(
                        new ContentId(row.contentId).toString(),
                        row.address(),
                        over.outcome(),
                        over.words(),
                        Instant.now());
            } else if (byId.get(row.id) instanceof Fate.Later later) {
                tried(row, later.words());
                row.nextTry = later.nextTry();
                row.warned |= later.warned();
            } else if (byId.get(row.id) instanceof Fate.SetAside damaged) {
                setAside(row, damaged.words());
            }
        }
        em.flush();
        new OutgoingEditRows(em).removeUnused(contents);
        if (!mine.isEmpty()) {
            new JpaPendingReports(em, errors).add(report.stream().toList());
        }
    }

    private static void tried(QueueEntity row, String words) {
        row.attempts++;
        row.tried = Instant.now();
        row.reason = Reason.of(words);
        row.lastReply = QueueEntity.cut(words, LONGEST_REPLY);
    }

    private static void setAside(QueueEntity row, String words) {
        tried(row, words);
        row.reason = Reason.DAMAGED;
        row.state = State.SET_ASIDE;
    }

    private static void free(QueueEntity row) {
        row.claimedBy = null;
        row.claimedUntil = null;
        row.claimedNode = "";
    }

    @Override
    public int postpone(Destination to, Instant now, Instant nextTry, String words) {
        Place place = Place.of(to);
        return place.bind(em.createQuery("update QueueEntity e set e.attempts = e.attempts + 1, e.nextTry = :next,"
                        + " e.lastReply = :words, e.tried = :now, e.reason = :reason where " + place.where() + " and"
                        + DUE))
                .setParameter("next", nextTry)
                .setParameter("words", QueueEntity.cut(words, LONGEST_REPLY))
                .setParameter("reason", Reason.of(words))
                .setParameter("waiting", State.WAITING)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Which rows go to a destination. */
    private record Place(String where, Map<String, String> values) {
        static Place of(Destination to) {
            if (to instanceof Destination.Server server) {
                return new Place("e.lanHost = :host", Map.of("host", server.host()));
            }
            if (to instanceof Destination.Domain domain) {
                return new Place("e.lanHost = '' and e.domainKey = :place", Map.of("place", domain.name()));
            }
            return new Place("e.lanHost = ''", Map.of());
        }

        <Q extends Query> Q bind(Q query) {
            values.forEach(query::setParameter);
            return query;
        }
    }
}
