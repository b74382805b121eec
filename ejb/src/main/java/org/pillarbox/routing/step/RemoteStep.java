package org.pillarbox.routing.step;

import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Target;
import org.pillarbox.routing.Transit;

/**
 * Queues mail whose recipients have their mailboxes elsewhere although their domain is a local one, whoever sends it. Only a step
 * that knows of them leads here.
 */
final class RemoteStep implements Step {
    static final String NAME = "remote";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        return new Outcome.Deliver(new Target.OutQueue(recipient.address(), recipient.host()), "outgoing queue");
    }
}
