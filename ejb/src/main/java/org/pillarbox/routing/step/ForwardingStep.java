package org.pillarbox.routing.step;

import org.pillarbox.directory.Routes;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;

/** Sends what would come into the mailbox to the forwarding addresses instead (manual 4.2.3.1.6.2). */
final class ForwardingStep implements Step {
    static final String NAME = "forwarding";

    private final Onward onward;

    ForwardingStep(Onward onward) {
        this.onward = onward;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        Routes routes = onward.routes(recipient, transit);
        return routes.forwards().isEmpty()
                ? Outcome.Pass.PASS
                : onward.send(recipient, transit, routes.forwards(), "forwarded", false, SizeStep.NAME);
    }
}
