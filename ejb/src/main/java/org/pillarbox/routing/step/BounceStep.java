package org.pillarbox.routing.step;

import org.pillarbox.api.mail.Reply;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;

/** Tells a sender that an address means nobody. Reached from {@link UnrecognisedStep} alone. */
final class BounceStep implements Step {
    static final String NAME = "bounce";
    static final Reply NOBODY = Reply.of(550, "5.1.1", "Recipient not recognised");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        return new Outcome.Refuse(NOBODY);
    }
}
