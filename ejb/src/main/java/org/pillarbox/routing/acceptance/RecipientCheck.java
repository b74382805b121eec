package org.pillarbox.routing.acceptance;

import java.util.List;
import java.util.Set;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.routing.Origin;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Pipeline;
import org.pillarbox.routing.Transit;
import org.pillarbox.routing.Verdict;
import org.pillarbox.routing.step.UnrecognisedStep;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.UnrecognisedSettings;

/**
 * Answers RCPT by the steps that route for real, without anything being written. Whoever is nobody here is taken all the same
 * where the settings want reports instead of refusals.
 */
public final class RecipientCheck {
    private static final Reply GOOD = Reply.of(250, "2.1.5", "Recipient accepted");

    private final Pipeline pipeline;
    private final Settings settings;

    /** Asks this pipeline. */
    public RecipientCheck(Pipeline pipeline, Settings settings) {
        this.pipeline = pipeline;
        this.settings = settings;
    }

    /** Positive when at least one copy would go somewhere. */
    public Reply check(Origin origin, Envelope envelope, EnvelopeRecipient recipient) {
        List<Verdict> verdicts = pipeline.route(recipient, new Transit(envelope, origin, Set.of()));
        boolean refused = verdicts.stream().allMatch(verdict -> verdict.end() instanceof Outcome.Refuse);
        return refused && !isReportedLater(verdicts)
                ? ((Outcome.Refuse) verdicts.get(0).end()).reply()
                : GOOD;
    }

    private boolean isReportedLater(List<Verdict> verdicts) {
        return !settings.get(UnrecognisedSettings.class).refused()
                && verdicts.stream().anyMatch(RecipientCheck::isNobody);
    }

    private static boolean isNobody(Verdict verdict) {
        List<Trace.Step> steps = verdict.steps();
        return !steps.isEmpty() && steps.get(steps.size() - 1).name().equals(UnrecognisedStep.NAME);
    }
}
