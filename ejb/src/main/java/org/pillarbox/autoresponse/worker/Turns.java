package org.pillarbox.autoresponse.worker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.pillarbox.autoresponse.worker.AnswerLedger.Kind;
import org.pillarbox.autoresponse.worker.AnswerLedger.Pending;

/**
 * Whose answers of one kind are under way. A turn is some messages of one user; nobody has a second one before all others who wait had
 * theirs, so that much mail to one user does not keep the others waiting. Not thread safe.
 */
final class Turns {
    private static final int MOST_REMEMBERED = 1_000;

    private final Kind kind;
    private final Executor threads;
    private final int mostUsers;
    private final int mostMessages;
    private final Set<Long> busy = new HashSet<>();
    private final Set<Long> served = new HashSet<>();

    /**
     * Nobody's yet.
     *
     * @param mostUsers users under way; further ones wait in the database, not in memory
     * @param mostMessages of one turn
     */
    Turns(Kind kind, Executor threads, int mostUsers, int mostMessages) {
        this.kind = kind;
        this.threads = threads;
        this.mostUsers = mostUsers;
        this.mostMessages = mostMessages;
    }

    Kind kind() {
        return kind;
    }

    Executor threads() {
        return threads;
    }

    boolean hasPlace() {
        return busy.size() < mostUsers;
    }

    /** Who is under way. */
    Set<Long> busy() {
        return busy;
    }

    /** Who had a turn while others waited. */
    Set<Long> served() {
        return served;
    }

    /** The turns among these messages, as far as there is place for them. */
    Map<Long, List<Pending>> take(List<Pending> due) {
        Map<Long, List<Pending>> turns = new LinkedHashMap<>();
        for (Pending pending : due) {
            long user = pending.due().userId();
            if (hasPlace() && busy.add(user)) {
                remember(user);
                turns.put(user, new ArrayList<>());
            }
            List<Pending> turn = turns.getOrDefault(user, List.of());
            if (turns.containsKey(user) && turn.size() < mostMessages) {
                turn.add(pending);
            }
        }
        return turns;
    }

    private void remember(long user) {
        if (served.size() >= MOST_REMEMBERED) {
            served.clear();
        }
        served.add(user);
    }

    /** All who wait had a turn; false when nobody had one. */
    boolean beginAnew() {
        boolean had = !served.isEmpty();
        served.clear();
        return had;
    }

    void end(long user) {
        busy.remove(user);
    }
}
