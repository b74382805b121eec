package org.pillarbox.routing.step;

import java.util.List;
import java.util.Set;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.journal.Concern;
import org.pillarbox.journal.ConcernSource;
import org.pillarbox.routing.Origin;
import org.pillarbox.routing.Pipeline;
import org.pillarbox.routing.Transit;
import org.pillarbox.routing.Verdict;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;

/**
 * Postmaster should be somebody whom the administrator has chosen (RFC 5321 §4.5.1, manual 4.4): the mail reaches the Main
 * Administrator in any case, but only as long as nobody thinks of it.
 */
public final class PostmasterConcern implements ConcernSource {
    private final Pipeline pipeline;
    private final Settings settings;

    /** Asks the steps that route for real. */
    public PostmasterConcern(Pipeline pipeline, Settings settings) {
        this.pipeline = pipeline;
        this.settings = settings;
    }

    @Override
    public List<Concern> concerns() {
        String domain = settings.get(LocalMailSettings.class).defaultDomain();
        EnvelopeRecipient postmaster = EnvelopeRecipient.of(new Address(PostmasterStep.POSTMASTER, domain));
        Transit transit = new Transit(Envelope.from(ReversePath.NULL), Origin.SERVER, Set.of());
        boolean leftOver = pipeline.route(postmaster, transit).stream().anyMatch(PostmasterConcern::isLeftOver);
        return leftOver
                ? List.of(new Concern(
                        "Nobody is postmaster@" + domain,
                        "Every mail domain has to have this address. Its mail goes to the Main Administrator for now; a mapping"
                                + " says for good who reads it.",
                        "/admin/mappings/add"))
                : List.of();
    }

    private static boolean isLeftOver(Verdict verdict) {
        return verdict.steps().stream().anyMatch(step -> step.name().equals(PostmasterStep.POSTMASTER));
    }
}
