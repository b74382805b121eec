package org.pillarbox.journal.trace;

import java.util.ArrayList;
import java.util.List;

/** Lays ways over each other: those that begin alike are one as far as they are alike. Not thread safe. */
public final class JourneyBuilder {
    /** Steps and ends that a tree shows: a list of thousands is not read, and not kept. */
    static final int MOST = 120;

    private final Growing root = new Growing(new Trace.Step("", ""));
    private int size;
    private int hidden;

    /** Adds a way, or counts it where the tree is full. */
    public void add(List<Trace.Step> steps, Journey.End end) {
        if (size >= MOST) {
            hidden++;
            return;
        }
        Growing place = root;
        for (Trace.Step step : steps) {
            place = next(place, step);
        }
        if (!place.ends.contains(end)) {
            place.ends.add(end);
            size++;
        }
    }

    private Growing next(Growing place, Trace.Step step) {
        for (Growing known : place.next) {
            if (known.step.equals(step)) {
                return known;
            }
        }
        Growing added = new Growing(step);
        place.next.add(added);
        size++;
        return added;
    }

    /** The tree as it is now. */
    public Journey build() {
        return new Journey(root.ends, root.nodes(), hidden);
    }

    private static final class Growing {
        private final Trace.Step step;
        private final List<Journey.End> ends = new ArrayList<>(1);
        private final List<Growing> next = new ArrayList<>(1);

        Growing(Trace.Step step) {
            this.step = step;
        }

        List<Journey.Node> nodes() {
            return next.stream()
                    .map(each -> new Journey.Node(each.step, each.ends, each.nodes()))
                    .toList();
        }
    }
}
