package org.pillarbox.queue.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.pillarbox.queue.ClaimFilter;
import org.pillarbox.queue.Claims.Look;
import org.pillarbox.queue.Destination;
import org.pillarbox.queue.Head;
import org.pillarbox.store.ContentId;

/** Looks what is due, and changes nothing. */
final class DueRows {
    private static final Destination OUTSIDE = new Destination.Outside();

    private final EntityManager em;

    DueRows(EntityManager em) {
        this.em = em;
    }

    boolean isUrgentWaiting(ClaimFilter filter, Instant since, Instant now) {
        RowChoice untried = RowChoice.due(now)
                .to(OUTSIDE)
                .within(filter)
                .and("e.urgent = true")
                .and("e.attempts = 0")
                .and("e.queued >= :since", "since", since);
        return !untried.bind(em.createQuery("select e.id from QueueEntity e" + untried.where(), Long.class))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    Set<String> servers(Instant now) {
        RowChoice due = RowChoice.due(now).and("e.lanHost <> ''");
        return new HashSet<>(
                due.bind(em.createQuery("select distinct e.lanHost from QueueEntity e" + due.where(), String.class))
                        .getResultList());
    }

    List<String> domains(ClaimFilter filter, Instant since, Instant now, int most) {
        RowChoice due = RowChoice.due(now).to(OUTSIDE).within(filter).and("e.nextTry >= :since", "since", since);
        return due.bind(em.createQuery(
                        "select e.domainKey from QueueEntity e" + due.where()
                                + " group by e.domainKey order by min(e.nextTry), e.domainKey",
                        String.class))
                .setMaxResults(most)
                .getResultList();
    }

    long count(ClaimFilter filter, Instant now) {
        RowChoice due = RowChoice.due(now).to(OUTSIDE).within(filter);
        return due.bind(em.createQuery("select count(e) from QueueEntity e" + due.where(), Long.class))
                .getSingleResult();
    }

    boolean isLeftOver(List<ClaimFilter> ways, Instant queuedBefore) {
        RowChoice left = RowChoice.waiting()
                .to(OUTSIDE)
                .and("e.queued < :before", "before", queuedBefore)
                .outside(ways);
        return !left.bind(em.createQuery("select e.id from QueueEntity e" + left.where(), Long.class))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** What is urgent stands in front of all. */
    Look look(Destination to, ClaimFilter filter, Instant since, Instant now, int most) {
        List<Head> heads = new ArrayList<>(heads(to, filter, since, now, most, true));
        int urgent = heads.size();
        if (urgent < most) {
            heads.addAll(heads(to, filter, since, now, most - urgent, false));
        }
        return new Look(heads.stream().distinct().toList(), heads.size() < most);
    }

    private List<Head> heads(Destination to, ClaimFilter filter, Instant since, Instant now, int most, boolean urgent) {
        RowChoice due = RowChoice.due(now)
                .to(to)
                .within(filter)
                .and("e.nextTry >= :since", "since", since)
                .and("e.urgent = " + urgent);
        return due.bind(em.createQuery(
                        "select e.contentId, e.prefix, e.senderLocal, e.senderDomain from QueueEntity e" + due.where()
                                + order(filter),
                        Object[].class))
                .setMaxResults(most)
                .getResultStream()
                .map(DueRows::head)
                .toList();
    }

    private static Head head(Object[] row) {
        return new Head(new ContentId((UUID) row[0]), (String) row[1], (String) row[2], (String) row[3]);
    }

    /** By arrival in the order of an index, which no database has to sort. */
    private static String order(ClaimFilter filter) {
        return filter.order() == ClaimFilter.Order.SIZE
                ? " order by e.sizeBytes, e.id"
                : " order by e.lanHost, e.state, e.urgent, e.nextTry";
    }
}
