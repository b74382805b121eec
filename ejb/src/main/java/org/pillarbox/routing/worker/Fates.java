package org.pillarbox.routing.worker;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pillarbox.journal.trace.Journey;
import org.pillarbox.journal.trace.JourneyBuilder;
import org.pillarbox.journal.trace.Trace;

/** What became of each recipient of a message. One that became several copies, such as a group, has one fate that tells of all. */
final class Fates {
    private static final int LONGEST_DETAIL = 900;

    private final Map<String, Fate> fates = new LinkedHashMap<>();

    void add(String recipient, List<Trace.Step> steps, Journey.End end) {
        fates.computeIfAbsent(recipient, first -> new Fate(end.outcome())).add(steps, end);
    }

    List<Trace.Fate> list(Instant now) {
        return fates.entrySet().stream()
                .map(fate -> fate.getValue().of(fate.getKey(), now))
                .toList();
    }

    private static final class Fate {
        private final JourneyBuilder journey = new JourneyBuilder();
        private final StringBuilder detail = new StringBuilder();
        private Trace.Outcome outcome;

        Fate(Trace.Outcome first) {
            this.outcome = first;
        }

        void add(List<Trace.Step> steps, Journey.End end) {
            journey.add(steps, end);
            // A copy that failed is what somebody who looks must see.
            outcome = end.outcome().compareTo(outcome) > 0 ? end.outcome() : outcome;
            if (detail.isEmpty()) {
                detail.append(end.detail());
            } else if (detail.length() + end.detail().length() < LONGEST_DETAIL) {
                detail.append("; ").append(end.detail());
            }
        }

        Trace.Fate of(String recipient, Instant now) {
            return new Trace.Fate(recipient, outcome, detail.toString(), journey.build(), now);
        }
    }
}
