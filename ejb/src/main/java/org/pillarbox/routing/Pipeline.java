package org.pillarbox.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.journal.trace.Trace;

/**
 * Takes a recipient through the steps in their order and keeps the trace. A recipient that was replaced goes on from a
 * later step, so that the way always ends; the depth of replacements is limited all the same, because lists of lists
 * could make it very wide. Thread safe.
 */
public final class Pipeline {
    /** Replacements of replacements that are followed. */
    public static final int MAX_DEPTH = 20;

    /** Copies that one recipient may become. */
    public static final int MAX_COPIES = 100_000;

    private static final Reply TOO_DEEP = Reply.of(554, "5.4.6", "Routing loop");
    private static final Reply NOBODY = Reply.of(550, "5.1.1", "No such user here");

    private final List<Step> steps;
    private final Map<String, Integer> positions = new HashMap<>();

    /** The steps in their order; names differ. */
    public Pipeline(List<Step> steps) {
        this.steps = List.copyOf(steps);
        for (int i = 0; i < steps.size(); i++) {
            if (positions.put(steps.get(i).name(), i) != null) {
                throw new IllegalArgumentException(
                        "two steps named " + steps.get(i).name());
            }
        }
    }

    /** Where each copy of this recipient goes, or why not; at least one verdict. */
    public List<Verdict> route(EnvelopeRecipient recipient, Transit transit) {
        List<Verdict> verdicts = new ArrayList<>(1);
        follow(Recipient.of(recipient), transit, new Way(0, 0, List.of()), verdicts);
        return verdicts;
    }

    private void follow(Recipient recipient, Transit transit, Way way, List<Verdict> verdicts) {
        for (int i = way.position(); i < steps.size(); i++) {
            Step step = steps.get(i);
            Outcome outcome = step.apply(recipient, transit);
            if (outcome instanceof Outcome.End end) {
                verdicts.add(new Verdict(recipient, end, way.and(step, words(end))));
                return;
            }
            if (outcome instanceof Outcome.Replace replace) {
                Way next = way.and(step, replace.words(), later(replace.next(), i));
                replace(recipient, replace.with(), transit, next, verdicts);
                return;
            }
        }
        verdicts.add(new Verdict(recipient, new Outcome.Refuse(NOBODY), way.steps()));
    }

    private void replace(Recipient old, List<Recipient> with, Transit transit, Way way, List<Verdict> verdicts) {
        if (way.depth() > MAX_DEPTH || verdicts.size() + with.size() > MAX_COPIES) {
            verdicts.add(new Verdict(old, new Outcome.Refuse(TOO_DEEP), way.steps()));
            return;
        }
        with.forEach(recipient -> follow(recipient, transit, way, verdicts));
    }

    private int later(String name, int current) {
        Integer position = positions.get(name);
        if (position == null || position <= current) {
            throw new IllegalStateException("step " + name + " does not come later");
        }
        return position;
    }

    private static String words(Outcome.End end) {
        if (end instanceof Outcome.Deliver deliver) {
            return deliver.words();
        }
        if (end instanceof Outcome.Discard discard) {
            return discard.words();
        }
        Reply reply = ((Outcome.Refuse) end).reply();
        return reply.code() + " " + reply.enhanced() + " " + String.join(" ", reply.lines());
    }

    /** How far a recipient came. */
    private record Way(int position, int depth, List<Trace.Step> steps) {
        Way and(Step step, String words, int next) {
            return new Way(next, depth + 1, extended(step, words));
        }

        List<Trace.Step> and(Step step, String words) {
            return extended(step, words);
        }

        private List<Trace.Step> extended(Step step, String words) {
            List<Trace.Step> longer = new ArrayList<>(steps.size() + 1);
            longer.addAll(steps);
            longer.add(new Trace.Step(step.name(), words));
            return longer;
        }
    }
}
