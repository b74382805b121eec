package org.pillarbox.journal.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways that the copies of one recipient took, as a tree: what they went together stands once, and where they part each goes
 * on below.
 *
 * @param ends those of ways without any step
 * @param next the first steps, normally one
 * @param hidden ways that are not in the tree, because it would have become too large
 */
public record Journey(List<End> ends, List<Node> next, int hidden) {
    /** No way at all. */
    public static final Journey NONE = new Journey(List.of(), List.of(), 0);

    public Journey {
        ends = List.copyOf(ends);
        next = List.copyOf(next);
    }

    /** A step with what followed. */
    public record Node(Trace.Step step, List<End> ends, List<Node> next) {
        public Node {
            ends = List.copyOf(ends);
            next = List.copyOf(next);
        }
    }

    /** How a way ended, and where, or why so. */
    public record End(Trace.Outcome outcome, String detail) {}

    /** A single way. */
    public static Journey of(List<Trace.Step> steps, End end) {
        JourneyBuilder tree = new JourneyBuilder();
        tree.add(steps, end);
        return tree.build();
    }

    /** All steps, each above what followed. */
    public List<Trace.Step> steps() {
        List<Trace.Step> steps = new ArrayList<>();
        collect(next, steps);
        return steps;
    }

    private static void collect(List<Node> nodes, List<Trace.Step> steps) {
        for (Node node : nodes) {
            steps.add(node.step());
            collect(node.next(), steps);
        }
    }
}
