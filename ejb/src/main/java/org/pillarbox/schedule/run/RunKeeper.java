package org.pillarbox.schedule.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.pillarbox.schedule.ConnectRun;
import org.pillarbox.schedule.RunState;

/** Begins this node's runs, keeps them alive, and stops them when somebody hangs up. */
public final class RunKeeper {
    /** After it the others take the node for dead. It is renewed with each turn. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    /** More are not run at the same time by one node; the others wait for their turn. */
    public static final int MOST_AT_ONCE = 8;

    private final RunTransactions transactions;
    private final String node;
    private final Clock clock;
    private final Map<Long, ActiveRun> active = new ConcurrentHashMap<>();

    /** @param node names this server among those that share the database */
    public RunKeeper(RunTransactions transactions, String node, Clock clock) {
        this.transactions = transactions;
        this.node = node;
        this.clock = clock;
    }

    /**
     * To be called each second or so.
     *
     * @return the runs that were begun and are to be done now
     */
    public List<Long> turn() {
        Instant now = clock.instant();
        active.values().forEach(run -> keep(run, now));
        List<ConnectRun> busy = transactions.call(RunRows::busy);
        busy.stream().filter(ConnectRun::stopAsked).forEach(run -> find(run.id())
                .ifPresent(ActiveRun::stop));
        if (busy.stream().anyMatch(run -> run.state() == RunState.RUNNING && !active.containsKey(run.id()))) {
            transactions.call(rows -> rows.breakOff(now));
        }
        List<Long> begun = new ArrayList<>();
        try {
            for (ConnectRun run : busy) {
                if (run.state() == RunState.WAITING && active.size() < MOST_AT_ONCE && isBegun(run, now)) {
                    begun.add(run.id());
                }
            }
        } catch (RuntimeException away) {
            // Whoever has begun is to be done whatever became of the others, or it would be kept alive for ever.
            if (begun.isEmpty()) {
                throw away;
            }
        }
        return begun;
    }

    private void keep(ActiveRun run, Instant now) {
        if (run.isOver()) {
            end(run.id());
            return;
        }
        boolean ours = transactions.call(rows -> rows.renew(run.id(), node, now.plus(LEASE), run.step(), run.tally()));
        if (!ours) {
            // Another node does it anew; two at once would fetch and send the same.
            run.stop();
        }
    }

    private boolean isBegun(ConnectRun run, Instant now) {
        boolean begun = transactions.call(rows -> rows.begin(run.id(), node, now, now.plus(LEASE)));
        if (begun) {
            active.put(run.id(), new ActiveRun(run, now));
        }
        return begun;
    }

    /** A run of this node that is under way. */
    Optional<ActiveRun> find(long id) {
        return Optional.ofNullable(active.get(id));
    }

    /** A run is over; nothing happens to one that was over before. */
    void end(long id) {
        ActiveRun run = active.get(id);
        if (run != null) {
            // Should the database be away now, the next turn writes it down.
            run.over();
            transactions.call(rows -> rows.end(id, node, run.ending(), clock.instant()));
            active.remove(id);
        }
    }

    /** The server goes down: all of its runs stop. */
    public void stopAll() {
        active.values().forEach(ActiveRun::stop);
    }
}
