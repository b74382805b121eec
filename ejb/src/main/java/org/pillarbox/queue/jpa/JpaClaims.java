package org.pillarbox.queue.jpa;

import jakarta.persistence.EntityManager;
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
import org.pillarbox.queue.ClaimFilter;
import org.pillarbox.queue.Claims;
import org.pillarbox.queue.Destination;
import org.pillarbox.queue.Head;
import org.pillarbox.queue.OutQueue.State;
import org.pillarbox.queue.Reason;
import org.pillarbox.store.ContentId;

/** Claims rows by a name and a time in them. */
public final class JpaClaims implements Claims {
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
    public boolean isUrgentWaiting(ClaimFilter filter, Instant since, Instant now) {
        return new DueRows(em).isUrgentWaiting(filter, since, now);
    }

    @Override
    public Set<String> dueServers(Instant now) {
        return new DueRows(em).servers(now);
    }

    @Override
    public List<String> dueDomains(ClaimFilter filter, Instant since, Instant now, int most) {
        return new DueRows(em).domains(filter, since, now, most);
    }

    @Override
    public Look look(Destination to, ClaimFilter filter, Instant since, Instant now, int most) {
        return new DueRows(em).look(to, filter, since, now, most);
    }

    @Override
    public long countDue(ClaimFilter filter, Instant now) {
        return new DueRows(em).count(filter, now);
    }

    @Override
    public boolean isLeftOver(List<ClaimFilter> ways, Instant queuedBefore) {
        return new DueRows(em).isLeftOver(ways, queuedBefore);
    }

    @Override
    public int unbind(int connection) {
        return em.createQuery("update QueueEntity e set e.route = 0 where e.route = :connection")
                .setParameter("connection", connection)
                .executeUpdate();
    }

    @Override
    public int tryNow(ClaimFilter filter, Instant now) {
        RowChoice later =
                RowChoice.waiting().to(new Destination.Outside()).within(filter).and("e.nextTry > :now", "now", now);
        return later.bind(em.createQuery("update QueueEntity e set e.nextTry = :now" + later.where()))
                .executeUpdate();
    }

    @Override
    public void clockSetBack(Instant now, Instant until) {
        RowChoice later = RowChoice.waiting().and("e.nextTry > :now", "now", now);
        later.bind(em.createQuery("update QueueEntity e set e.nextTry = :now" + later.where()))
                .executeUpdate();
        em.createQuery("update QueueEntity e set e.claimedUntil = :until where e.claimedUntil > :until")
                .setParameter("until", until)
                .executeUpdate();
    }

    @Override
    public Optional<Claim> claimOld(
            Destination to, ClaimFilter filter, Instant now, Instant until, Instant queuedBefore, int most) {
        return oldest(to, filter, "e.queued < :before", now, until, queuedBefore, most);
    }

    @Override
    public Optional<Claim> claimLate(
            Destination to, ClaimFilter filter, Instant now, Instant until, Instant queuedBefore, int most) {
        return oldest(to, filter, "e.queued < :before and e.warned = false", now, until, queuedBefore, most);
    }

    private Optional<Claim> oldest(
            Destination to,
            ClaimFilter filter,
            String which,
            Instant now,
            Instant until,
            Instant queuedBefore,
            int most) {
        RowChoice due = RowChoice.due(now).to(to).within(filter).and(which, "before", queuedBefore);
        return due.bind(em.createQuery(
                        "select e from QueueEntity e" + due.where() + " order by e.lanHost, e.state, e.nextTry",
                        QueueEntity.class))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .flatMap(first -> claim(first.head(), to, filter, now, until, most));
    }

    @Override
    public Optional<Claim> claim(Head head, Destination to, ClaimFilter filter, Instant now, Instant until, int most) {
        RowChoice due = RowChoice.due(now)
                .and("e.contentId = :content", "content", head.content().value())
                .to(to)
                .within(filter)
                .and("e.prefix = :prefix", "prefix", head.prefix())
                .and("e.senderLocal = :local", "local", head.senderLocal())
                .and("e.senderDomain = :domain", "domain", head.senderDomain());
        List<QueueEntity> rows = due.bind(em.createQuery(
                        "select e from QueueEntity e" + due.where() + " order by e.id", QueueEntity.class))
                .setMaxResults(most)
                .getResultList();
        em.clear();
        return rows.isEmpty() ? Optional.empty() : claim(rows, to, now, until);
    }

    private Optional<Claim> claim(List<QueueEntity> rows, Destination to, Instant now, Instant until) {
        UUID lease = UUID.randomUUID();
        if (take(rows, lease, now, until) == rows.size()) {
            try {
                return Optional.of(QueueEntity.claim(lease, to, rows));
            } catch (IllegalArgumentException damaged) {
                return readable(lease, to);
            }
        }
        return readable(lease, to);
    }

    /** How many of them could be had. */
    private int take(List<QueueEntity> rows, UUID lease, Instant now, Instant until) {
        List<Long> ids = rows.stream().map(row -> row.id).toList();
        // Whoever else is at it has committed before this goes on, and its rows fit no more.
        RowChoice due = RowChoice.due(now);
        // A query with a list is made anew each time.
        if (ids.size() == 1) {
            due.and("e.id = :id", "id", ids.get(0));
        } else {
            due.and("e.id in :ids", "ids", ids);
        }
        return due.bind(em.createQuery("update QueueEntity e set e.claimedBy = :lease, e.claimedUntil = :until,"
                        + " e.claimedNode = :node" + due.where()))
                .setParameter("node", node)
                .setParameter("lease", lease)
                .setParameter("until", until)
                .executeUpdate();
    }

    private Optional<Claim> readable(UUID lease, Destination to) {
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
    public void settle(List<Ending> endings) {
        Set<UUID> contents = new HashSet<>();
        endings.forEach(ending -> settle(ending, contents));
        em.flush();
        OutgoingEditRows edits = new OutgoingEditRows(em);
        contents.forEach(edits::removeUnused);
    }

    /** @param contents takes those that entries were removed of */
    private void settle(Ending ending, Set<UUID> contents) {
        Map<Long, Fate> byId = new HashMap<>();
        ending.fates().forEach(fate -> byId.put(fate.id(), fate));
        List<QueueEntity> mine = claimed(ending.lease());
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
        if (!mine.isEmpty()) {
            new JpaPendingReports(em, errors).add(ending.reports());
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
    public int postpone(Destination to, ClaimFilter filter, Instant now, Instant nextTry, String words) {
        RowChoice due = RowChoice.due(now).to(to).within(filter);
        return due.bind(em.createQuery("update QueueEntity e set e.attempts = e.attempts + 1, e.nextTry = :next,"
                        + " e.lastReply = :words, e.tried = :now, e.reason = :reason" + due.where()))
                .setParameter("next", nextTry)
                .setParameter("words", QueueEntity.cut(words, LONGEST_REPLY))
                .setParameter("reason", Reason.of(words))
                .executeUpdate();
    }
}
