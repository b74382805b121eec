package org.pillarbox.schedule.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pillarbox.schedule.ConnectRun;
import org.pillarbox.schedule.RunCause;
import org.pillarbox.schedule.RunState;
import org.pillarbox.schedule.RunStep;
import org.pillarbox.schedule.Tally;
import org.pillarbox.schedule.run.RunRows;
import org.pillarbox.settings.connection.Connection;

/** Keeps runs as rows. What several nodes may do at once is one statement each. */
public final class JpaRunRows implements RunRows {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_BY = 320;

    private final EntityManager em;

    /** Works in the entity manager's transaction. */
    public JpaRunRows(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<Long> add(Connection connection, RunCause cause, String causedBy, Instant now) {
        boolean busy = !em.createQuery("select r.id from ConnectRunEntity r where r.busy = :number", Long.class)
                .setParameter("number", connection.number())
                .getResultList()
                .isEmpty();
        if (busy) {
            return Optional.empty();
        }
        ConnectRunEntity row = new ConnectRunEntity();
        row.connection = connection.number();
        row.busy = connection.number();
        row.name = shortened(connection.name(), LONGEST_NAME);
        row.cause = cause;
        row.causedBy = shortened(causedBy, LONGEST_BY);
        row.state = RunState.WAITING;
        row.step = RunStep.WAITING;
        row.requested = now;
        row.troubles = "";
        em.persist(row);
        em.flush();
        return Optional.of(row.id);
    }

    @Override
    public boolean begin(long id, String node, Instant now, Instant leaseUntil) {
        return em.createQuery("update ConnectRunEntity r set r.state = :running, r.step = :opening, r.node = :node,"
                                + " r.started = :now, r.leaseUntil = :until where r.id = :id and r.state = :waiting")
                        .setParameter("running", RunState.RUNNING)
                        .setParameter("opening", RunStep.OPENING)
                        .setParameter("node", node)
                        .setParameter("now", now)
                        .setParameter("until", leaseUntil)
                        .setParameter("id", id)
                        .setParameter("waiting", RunState.WAITING)
                        .executeUpdate()
                == 1;
    }

    @Override
    public boolean renew(long id, String node, Instant leaseUntil, RunStep step, Tally tally) {
        return em.createQuery("update ConnectRunEntity r set r.leaseUntil = :until, r.step = :step, r.sent = :sent,"
                                + " r.unsent = :unsent, r.toSend = :toSend, r.collected = :collected,"
                                + " r.toCollect = :toCollect"
                                + " where r.id = :id and r.node = :node and r.state = :running")
                        .setParameter("until", leaseUntil)
                        .setParameter("step", step)
                        .setParameter("sent", tally.sent())
                        .setParameter("unsent", tally.unsent())
                        .setParameter("toSend", tally.toSend())
                        .setParameter("collected", tally.collected())
                        .setParameter("toCollect", tally.toCollect())
                        .setParameter("id", id)
                        .setParameter("node", node)
                        .setParameter("running", RunState.RUNNING)
                        .executeUpdate()
                == 1;
    }

    @Override
    public boolean end(long id, String node, Ending ending, Instant now) {
        Tally tally = ending.tally();
        return em.createQuery("update ConnectRunEntity r set r.state = :state, r.step = :over, r.busy = null,"
                                + " r.leaseUntil = null, r.ended = :now, r.sent = :sent, r.unsent = :unsent,"
                                + " r.toSend = :toSend, r.collected = :collected, r.toCollect = :toCollect,"
                                + " r.troubles = :troubles"
                                + " where r.id = :id and r.node = :node and r.state = :running")
                        .setParameter("state", ending.state())
                        .setParameter("over", RunStep.OVER)
                        .setParameter("now", now)
                        .setParameter("sent", tally.sent())
                        .setParameter("unsent", tally.unsent())
                        .setParameter("toSend", tally.toSend())
                        .setParameter("collected", tally.collected())
                        .setParameter("toCollect", tally.toCollect())
                        .setParameter("troubles", shortened(ending.troubles(), LONGEST_TROUBLES))
                        .setParameter("id", id)
                        .setParameter("node", node)
                        .setParameter("running", RunState.RUNNING)
                        .executeUpdate()
                == 1;
    }

    @Override
    public int askStop(Optional<Integer> connection, Instant now) {
        int called = em.createQuery("update ConnectRunEntity r set r.state = :stopped, r.step = :over, r.busy = null,"
                        + " r.ended = :now where r.state = :waiting and (:any = true or r.connection = :number)")
                .setParameter("stopped", RunState.STOPPED)
                .setParameter("over", RunStep.OVER)
                .setParameter("now", now)
                .setParameter("waiting", RunState.WAITING)
                .setParameter("any", connection.isEmpty())
                .setParameter("number", connection.orElse(0))
                .executeUpdate();
        return called
                + em.createQuery("update ConnectRunEntity r set r.stopAsked = true where r.state = :running"
                                + " and (:any = true or r.connection = :number)")
                        .setParameter("running", RunState.RUNNING)
                        .setParameter("any", connection.isEmpty())
                        .setParameter("number", connection.orElse(0))
                        .executeUpdate();
    }

    @Override
    public int breakOff(Instant now) {
        return em.createQuery(
                        "update ConnectRunEntity r set r.state = :broken, r.step = :over, r.busy = null,"
                                + " r.ended = r.leaseUntil, r.leaseUntil = null where r.state = :running and r.leaseUntil < :now")
                .setParameter("broken", RunState.BROKEN)
                .setParameter("over", RunStep.OVER)
                .setParameter("running", RunState.RUNNING)
                .setParameter("now", now)
                .executeUpdate();
    }

    @Override
    public List<ConnectRun> busy() {
        return runs(em.createQuery(
                "select r from ConnectRunEntity r where r.busy is not null order by r.requested, r.id",
                ConnectRunEntity.class));
    }

    @Override
    public List<ConnectRun> history(int offset, int limit) {
        return runs(em.createQuery(
                        "select r from ConnectRunEntity r where r.busy is null order by r.requested desc, r.id desc",
                        ConnectRunEntity.class)
                .setFirstResult(offset)
                .setMaxResults(limit));
    }

    @Override
    public long historyCount() {
        return em.createQuery("select count(r) from ConnectRunEntity r where r.busy is null", Long.class)
                .getSingleResult();
    }

    @Override
    public Optional<ConnectRun> find(long id) {
        return Optional.ofNullable(em.find(ConnectRunEntity.class, id)).map(ConnectRunEntity::run);
    }

    @Override
    public Optional<Instant> lastConnection() {
        return first(em.createQuery(
                "select r.started from ConnectRunEntity r where r.started is not null order by r.started desc",
                Instant.class));
    }

    @Override
    public Optional<Instant> lastFor(RunCause cause, int connection) {
        return first(em.createQuery(
                        "select r.requested from ConnectRunEntity r where r.cause = :cause and r.connection = :connection"
                                + " order by r.requested desc, r.id desc",
                        Instant.class)
                .setParameter("cause", cause)
                .setParameter("connection", connection));
    }

    @Override
    public int forget(Instant before, int most) {
        int old = em.createQuery("delete from ConnectRunEntity r where r.busy is null and r.requested < :before")
                .setParameter("before", before)
                .executeUpdate();
        Optional<Instant> last = first(em.createQuery(
                        "select r.requested from ConnectRunEntity r where r.busy is null"
                                + " order by r.requested desc, r.id desc",
                        Instant.class)
                .setFirstResult(most));
        return old
                + last.map(instant -> em.createQuery(
                                        "delete from ConnectRunEntity r where r.busy is null and r.requested <= :last")
                                .setParameter("last", instant)
                                .executeUpdate())
                        .orElse(0);
    }

    @Override
    public boolean take(String slot, Instant now) {
        if (isTaken(slot)) {
            return false;
        }
        ConnectSlotEntity row = new ConnectSlotEntity();
        row.slot = slot;
        row.taken = now;
        em.persist(row);
        em.flush();
        return true;
    }

    @Override
    public boolean isTaken(String slot) {
        return em.find(ConnectSlotEntity.class, slot) != null;
    }

    @Override
    public int forgetSlots(Instant before) {
        return em.createQuery("delete from ConnectSlotEntity s where s.taken < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    private static List<ConnectRun> runs(TypedQuery<ConnectRunEntity> query) {
        return query.getResultStream().map(ConnectRunEntity::run).toList();
    }

    private static <T> Optional<T> first(TypedQuery<T> query) {
        return query.setMaxResults(1).getResultStream().findFirst();
    }

    private static String shortened(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
