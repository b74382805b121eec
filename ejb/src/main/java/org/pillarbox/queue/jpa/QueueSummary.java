package org.pillarbox.queue.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.pillarbox.queue.OutQueue.State;
import org.pillarbox.queue.PlaceState;
import org.pillarbox.queue.QueueState;
import org.pillarbox.queue.Reason;

/** Counts the queue, and where its mail goes. */
final class QueueSummary {
    /** A place has a group for each of its states and reasons. */
    private static final int GROUPS = 4;

    /** With it an index finds those that have any lease, which "is not null" does not on H2. */
    private static final UUID LOWEST = new UUID(0, 0);

    private final EntityManager em;
    private final Instant now;

    QueueSummary(EntityManager em, Instant now) {
        this.em = em;
        this.now = now;
    }

    QueueState state() {
        long all =
                em.createQuery("select count(e) from QueueEntity e", Long.class).getSingleResult();
        long held = count(State.HELD);
        long setAside = count(State.SET_ASIDE);
        long sending = em.createQuery(
                        "select count(e) from QueueEntity e where e.claimedBy >= :any and e.claimedUntil > :now",
                        Long.class)
                .setParameter("any", LOWEST)
                .setParameter("now", now)
                .getSingleResult();
        Optional<Instant> next = em.createQuery(
                        "select e.nextTry from QueueEntity e where e.state = :state order by e.state, e.nextTry",
                        Instant.class)
                .setParameter("state", State.WAITING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        return new QueueState(Math.max(0, all - held - setAside - sending), sending, held, setAside, next);
    }

    /** Few are, and an index finds them. */
    private long count(State state) {
        return em.createQuery("select count(e) from QueueEntity e where e.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    List<PlaceState> places(int most) {
        List<PlaceState> all = new ArrayList<>(places("e.lanHost", "e.lanHost > ''", true, most));
        all.addAll(places("e.domainKey", "e.lanHost = ''", false, most));
        return all.stream()
                .sorted(Comparator.comparingLong(PlaceState::entries).reversed().thenComparing(PlaceState::place))
                .limit(most)
                .toList();
    }

    private List<PlaceState> places(String place, String where, boolean server, int most) {
        Map<String, PlaceState> places = new LinkedHashMap<>();
        em.createQuery(
                        "select " + place + ", e.state, e.reason, count(e),"
                                + " sum(case when e.claimedUntil > :now then 1 else 0 end), sum(e.sizeBytes),"
                                + " min(e.queued), min(e.nextTry), max(e.lastReply) from QueueEntity e where " + where
                                + " group by " + place + ", e.state, e.reason order by count(e) desc, " + place,
                        Object[].class)
                .setParameter("now", now)
                .setMaxResults(most * GROUPS)
                .getResultStream()
                .map(row -> state(row, server))
                .forEach(part -> places.merge(part.place(), part, QueueSummary::both));
        return List.copyOf(places.values());
    }

    private static PlaceState state(Object[] row, boolean server) {
        boolean waits = row[1] == State.WAITING;
        long entries = (Long) row[3];
        return new PlaceState(
                (String) row[0],
                server,
                entries,
                ((Number) row[4]).longValue(),
                waits ? 0 : entries,
                ((Number) row[5]).longValue(),
                (Instant) row[6],
                waits ? Optional.of((Instant) row[7]) : Optional.empty(),
                (Reason) row[2],
                (String) row[8]);
    }

    /** The first has more entries, so its reason is that of most. */
    private static PlaceState both(PlaceState first, PlaceState next) {
        return new PlaceState(
                first.place(),
                first.server(),
                first.entries() + next.entries(),
                first.sending() + next.sending(),
                first.held() + next.held(),
                first.bytes() + next.bytes(),
                first.oldest().isBefore(next.oldest()) ? first.oldest() : next.oldest(),
                earlier(first.nextTry(), next.nextTry()),
                first.reason(),
                first.lastAnswer());
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && (other.isEmpty() || one.get().isBefore(other.get())) ? one : other;
    }
}
