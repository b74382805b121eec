package org.pillarbox.routing.acceptance;

import java.util.List;
import java.util.Set;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.routing.Origin;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Pipeline;
import org.pillarbox.routing.Transit;
import org.pillarbox.routing.Verdict;

/** Answers RCPT by the steps that route for real, without anything being written. */
public final class RecipientCheck {
    private static final Reply GOOD = Reply.of(250, "2.1.5", "Recipient accepted");

    private final Pipeline pipeline;

    /** Asks this pipeline. */
    public RecipientCheck(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** Positive when at least one copy would go somewhere. */
    public Reply check(Origin origin, Envelope envelope, EnvelopeRecipient recipient) {
        List<Verdict> verdicts = pipeline.route(recipient, new Transit(envelope, origin, Set.of()));
        return verdicts.stream().allMatch(verdict -> verdict.end() instanceof Outcome.Refuse)
                ? ((Outcome.Refuse) verdicts.get(0).end()).reply()
                : GOOD;
    }
}
