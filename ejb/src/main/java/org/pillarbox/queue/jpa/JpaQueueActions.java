package org.pillarbox.queue.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.pillarbox.queue.OutQueue.State;
import org.pillarbox.queue.QueueActions;
import org.pillarbox.queue.Route;
import org.pillarbox.queue.Selection;

/** Changes rows of the queue, in the entity manager's transaction. */
public final class JpaQueueActions implements QueueActions {
    private final EntityManager em;
    private final Returns returns;
    private final Instant now;

    /** @param returns says what came of those that are deleted */
    public JpaQueueActions(EntityManager em, Returns returns, Instant now) {
        this.em = em;
        this.returns = returns;
        this.now = now;
    }

    @Override
    public int hold(Selection selection) {
        QueueWhere where = of(selection)
                .and("e.state = :waiting", "waiting", State.WAITING)
                .with("held", State.HELD);
        return change("e.state = :held", where);
    }

    @Override
    public int release(Selection selection) {
        QueueWhere where = of(selection).and("e.state <> :waiting", "waiting", State.WAITING);
        return change("e.state = :waiting", where);
    }

    @Override
    public int tryNow(Selection selection) {
        QueueWhere where = of(selection)
                .and("e.state = :waiting", "waiting", State.WAITING)
                .and("e.nextTry > :now", "now", now);
        return change("e.nextTry = :now", where);
    }

    @Override
    public int route(Selection selection, Route route) {
        String host = route instanceof Route.Server server ? server.host() : "";
        int connection = route instanceof Route.Over over ? over.connection() : 0;
        QueueWhere where = of(selection).free(now).and("(e.lanHost <> :host or e.route <> :route)");
        // Two copies of a message for one recipient would meet on the same way, where only one may be.
        where.and("not exists (select 1 from QueueEntity o where o.contentId = e.contentId"
                + " and o.recipientLocal = e.recipientLocal and o.recipientDomain = e.recipientDomain and o.id <> e.id"
                + " and (o.lanHost = :host or o.id < e.id))");
        return change(
                "e.lanHost = :host, e.route = :route, e.nextTry = :now",
                where.with("host", host).with("route", connection));
    }

    @Override
    public int delete(Selection selection, boolean tellSenders) {
        QueueWhere where = of(selection).free(now);
        List<Long> ids = where.bind(
                        em.createQuery("select e.id from QueueEntity e where " + where + " order by e.id", Long.class))
                .setMaxResults(AT_ONCE)
                .getResultList();
        if (ids.isEmpty()) {
            return 0;
        }
        List<QueueEntity> rows = claim(ids);
        returns.over(rows, tellSenders, now);
        Set<UUID> contents = new HashSet<>();
        rows.forEach(row -> {
            contents.add(row.contentId);
            em.remove(row);
        });
        em.flush();
        new OutgoingEditRows(em).removeUnused(contents);
        return rows.size();
    }

    /** As those that send do, so that nobody else has them. */
    private List<QueueEntity> claim(List<Long> ids) {
        UUID lease = UUID.randomUUID();
        em.createQuery("update QueueEntity e set e.claimedBy = :lease, e.claimedUntil = :until where e.id in :ids and "
                        + QueueWhere.FREE)
                .setParameter("lease", lease)
                .setParameter("until", now.plusSeconds(60))
                .setParameter("ids", ids)
                .setParameter("now", now)
                .executeUpdate();
        em.clear();
        return em.createQuery("select e from QueueEntity e where e.claimedBy = :lease order by e.id", QueueEntity.class)
                .setParameter("lease", lease)
                .getResultList();
    }

    private int change(String change, QueueWhere where) {
        return where.bind(em.createQuery("update QueueEntity e set " + change + " where " + where))
                .executeUpdate();
    }

    private QueueWhere of(Selection selection) {
        return QueueWhere.of(selection, now);
    }
}
