package org.pillarbox.routing.step;

import java.util.List;
import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;
import org.pillarbox.routing.srs.SenderRewriting;
import org.pillarbox.routing.srs.SenderRewriting.Origin;

/**
 * Leads what comes to a rewritten sender to the sender that it stands for: reports and automatic answers, which have no sender
 * themselves, and nothing else, so that nobody sends mail of his own through here.
 */
final class ReturnPathStep implements Step {
    static final String NAME = "return-path";

    private static final Reply REPORTS_ONLY =
            Reply.of(550, "5.7.1", "This address takes delivery reports only, without a sender");

    private final LocalDomains domains;
    private final SenderRewriting rewriting;

    ReturnPathStep(LocalDomains domains, SenderRewriting rewriting) {
        this.domains = domains;
        this.rewriting = rewriting;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        Optional<Origin> origin = rewriting.original(recipient.address());
        if (origin.isEmpty()) {
            return Outcome.Pass.PASS;
        }
        if (!transit.envelope().reversePath().isNull()) {
            return new Outcome.Refuse(REPORTS_ONLY);
        }
        if (origin.get() instanceof Origin.Known known) {
            Address sender = known.sender();
            String next = domains.contains(sender) ? RelaySyntaxStep.NAME : OutsideStep.NAME;
            return new Outcome.Replace(
                    List.of(recipient.redirectedTo(sender)), next, "a report to the sender " + sender);
        }
        return new Outcome.Refuse(
                Reply.of(550, "5.1.1", "No such sender address: " + ((Origin.Unknown) origin.get()).reason()));
    }
}
