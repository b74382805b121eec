package org.pillarbox.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pillarbox.api.mail.DsnNotify;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.journal.trace.Trace;

/**
 * Takes a recipient through the steps in their order and keeps the trace. A recipient that was replaced goes on from a
 * later step, or on behalf of one user more, so that the way always ends; the depth is limited all the same, because lists of
 * lists could make it very wide. Thread safe.
 */
public final class Pipeline {
    /** Replacements of replacements that are followed. */
    public static final int MAX_DEPTH = 100;

    /** Copies that one recipient may become. */
    public static final int MAX_COPIES = 100_000;

    private static final Reply TOO_DEEP = Reply.of(554, "5.4.6", "Routing loop");
    private static final Reply NOBODY = Reply.of(550, "5.1.1", "Recipient not recognised");

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
        return journey(transit).route(recipient);
    }

    /** Begins to route a message; its recipients are to be routed one after another. */
    public Journey journey(Transit transit) {
        return new Journey(transit);
    }

    private int later(String name, int current) {
        int position = position(name);
        if (position <= current) {
            throw new IllegalStateException("step " + name + " does not come later");
        }
        return position;
    }

    private int position(String name) {
        Integer position = positions.get(name);
        if (position == null) {
            throw new IllegalStateException("no step " + name);
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
        if (end instanceof Outcome.Done done) {
            return done.words();
        }
        if (end instanceof Outcome.Tell tell) {
            return tell.words();
        }
        Reply reply = ((Outcome.Refuse) end).reply();
        return reply.code() + " " + reply.enhanced() + " " + String.join(" ", reply.lines());
    }

    /** The routing of one message. Remembers whose settings were followed. Not thread safe. */
    public final class Journey {
        private final Transit transit;
        /** Whose settings were followed, and whether on a way of which the sender hears. */
        private final Map<Long, Boolean> followed = new HashMap<>(0);

        private Journey(Transit transit) {
            this.transit = transit;
        }

        /** Where each copy of this recipient goes, or why not; at least one verdict. */
        public List<Verdict> route(EnvelopeRecipient recipient) {
            List<Verdict> verdicts = new ArrayList<>(1);
            follow(Recipient.of(recipient), new Way(0, 0, List.of()), verdicts);
            return verdicts;
        }

        private void follow(Recipient recipient, Way way, List<Verdict> verdicts) {
            for (int i = way.position(); i < steps.size(); i++) {
                Step step = steps.get(i);
                Outcome outcome = step.apply(recipient, transit);
                if (outcome instanceof Outcome.Once once) {
                    if (isNew(once.user().id(), recipient)) {
                        continue;
                    }
                    outcome = new Outcome.Done(once.again());
                }
                if (outcome instanceof Outcome.End end) {
                    verdicts.add(new Verdict(recipient, end, way.and(step, words(end))));
                    return;
                }
                if (outcome instanceof Outcome.Replace replace) {
                    Way next = way.and(step, replace.words(), later(replace.next(), i));
                    if (isBounded(recipient, next, replace.with().size(), verdicts)) {
                        replace.with().forEach(other -> follow(other, next, verdicts));
                    }
                    return;
                }
                if (outcome instanceof Outcome.Split split) {
                    split(recipient, split.branches(), way, i, verdicts);
                    return;
                }
            }
            verdicts.add(new Verdict(recipient, new Outcome.Refuse(NOBODY), way.steps()));
        }

        /** A way of which the sender hears is followed also where one of which he does not was followed before it. */
        private boolean isNew(long user, Recipient recipient) {
            boolean heard =
                    !recipient.isCopy() && !recipient.given().notifications().contains(DsnNotify.NEVER);
            Boolean before = followed.get(user);
            if (before != null && (before || !heard)) {
                return false;
            }
            followed.put(user, heard);
            return true;
        }

        private void split(Recipient old, List<Outcome.Branch> branches, Way way, int current, List<Verdict> verdicts) {
            if (!isBounded(old, way, branches.size(), verdicts)) {
                return;
            }
            Step step = steps.get(current);
            for (Outcome.Branch branch : branches) {
                boolean further =
                        branch.recipient().passed().size() > old.passed().size();
                int next = further ? position(branch.next()) : later(branch.next(), current);
                follow(branch.recipient(), way.and(step, branch.words(), next), verdicts);
            }
        }

        private boolean isBounded(Recipient old, Way way, int more, List<Verdict> verdicts) {
            if (way.depth() <= MAX_DEPTH && verdicts.size() + more <= MAX_COPIES) {
                return true;
            }
            verdicts.add(new Verdict(old, new Outcome.Refuse(TOO_DEEP), way.steps()));
            return false;
        }
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
