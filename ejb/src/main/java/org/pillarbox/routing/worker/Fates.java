package org.pillarbox.routing.worker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pillarbox.journal.trace.Trace;

/** What became of each recipient of a message. One that became several copies, such as a group, has one fate that tells of all. */
final class Fates {
    private static final int LONGEST_DETAIL = 900;
    private static final int MOST_STEPS = 60;

    private final Map<String, Trace.Fate> fates = new LinkedHashMap<>();

    void add(Trace.Fate fate) {
        fates.merge(fate.recipient(), fate, Fates::both);
    }

    List<Trace.Fate> list() {
        return List.copyOf(fates.values());
    }

    private static Trace.Fate both(Trace.Fate first, Trace.Fate next) {
        boolean longer = first.detail().length() + next.detail().length() < LONGEST_DETAIL;
        String detail = longer ? first.detail() + "; " + next.detail() : first.detail();
        return new Trace.Fate(
                first.recipient(), worse(first.outcome(), next.outcome()), detail, steps(first, next), first.at());
    }

    /** A copy that failed is what somebody who looks must see. */
    private static Trace.Outcome worse(Trace.Outcome first, Trace.Outcome next) {
        return first.compareTo(next) >= 0 ? first : next;
    }

    /** The way they went together, then where each went on alone. */
    private static List<Trace.Step> steps(Trace.Fate first, Trace.Fate next) {
        if (first.steps().size() >= MOST_STEPS) {
            return first.steps();
        }
        List<Trace.Step> steps = new ArrayList<>(first.steps());
        next.steps().stream().filter(step -> !first.steps().contains(step)).forEach(steps::add);
        return steps;
    }
}
