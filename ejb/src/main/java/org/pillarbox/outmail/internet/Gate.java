package org.pillarbox.outmail.internet;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.pillarbox.outmail.sending.Tally;

/** What the runs of one connection and the way that sends its mail know of each other. Thread safe. */
final class Gate {
    private final List<Run> runs = new CopyOnWriteArrayList<>();
    private Instant last = Instant.MIN;

    void open(Run run) {
        runs.add(run);
    }

    void close(Run run) {
        runs.remove(run);
    }

    /** When the last of the runs began that are open. */
    Optional<Instant> begun() {
        return runs.stream().map(Run::begun).max(Comparator.naturalOrder());
    }

    /** All open runs are told: they share the way. */
    void counted(Tally tally) {
        runs.forEach(run -> run.counted(tally));
    }

    /** Nothing was due or being sent in a turn that began then. */
    synchronized void rested(Instant turn) {
        if (turn.isBefore(last)) {
            // The clock was set back: they count as opened now, or they would be open until it is as late again.
            runs.forEach(run -> run.opened(turn));
        }
        last = turn;
        runs.stream().filter(run -> !turn.isBefore(run.opened())).forEach(Run::done);
    }

    /** Nothing is sent any more. */
    void end() {
        runs.forEach(Run::done);
    }
}
