package org.pillarbox.routing.worker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.journal.trace.Journey;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.routing.step.Steps;

/**
 * Tells of mail that goes round between servers, which only a person can end, by the log of errors, which becomes a letter to the
 * Main Administrator. Each address is named once a day, however often its mail comes by. For the worker's thread alone.
 */
final class LoopWatch {
    /** How long an address is not named again. */
    static final Duration QUIET = Duration.ofDays(1);

    /** Addresses that are remembered. */
    static final int MOST = 1000;

    private final ErrorLog errors;
    private final Clock clock;
    private final Map<String, Instant> told = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    LoopWatch(ErrorLog errors, Clock clock) {
        this.errors = errors;
        this.clock = clock;
    }

    /** Looks at what became of a message. */
    void look(RoutedMessage message) {
        for (Trace.Fate fate : message.trace().recipients()) {
            if (isLoop(fate.journey())) {
                tell(fate, message);
            }
        }
    }

    private void tell(Trace.Fate fate, RoutedMessage message) {
        Instant now = clock.instant();
        Instant before = told.getOrDefault(fate.recipient(), Instant.EPOCH);
        if (now.isBefore(before.plus(QUIET))) {
            return;
        }
        told.remove(fate.recipient());
        told.put(fate.recipient(), now);
        errors.error(
                "routing",
                "Mail to " + fate.recipient() + " goes round: " + fate.detail()
                        + ". Somebody forwards it back to here; " + "the trace of "
                        + message.content().id() + " shows its way");
    }

    private static boolean isLoop(Journey journey) {
        return isLoop(journey.ends(), journey.next());
    }

    private static boolean isLoop(List<Journey.End> ends, List<Journey.Node> next) {
        for (Journey.End end : ends) {
            if (end.detail().startsWith(Steps.LOOP_REPLY)) {
                return true;
            }
        }
        for (Journey.Node node : next) {
            if (node.step().name().equals(Steps.LOOP) || isLoop(node.ends(), node.next())) {
                return true;
            }
        }
        return false;
    }
}
