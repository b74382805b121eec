package org.pillarbox.routing.step;

import org.pillarbox.api.mail.Reply;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Target;
import org.pillarbox.routing.Transit;

/** Queues mail for outside addresses when its origin may relay or a user's settings sent it on, and refuses it otherwise. */
final class OutsideStep implements Step {
    private static final Reply DENIED = Reply.of(550, "5.7.1", "Relaying denied");

    static final String NAME = "outside";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        if (!transit.origin().mayRelay() && recipient.passed().isEmpty()) {
            return new Outcome.Refuse(DENIED);
        }
        String words = "outgoing queue"
                + recipient.host().map(host -> ", for the server " + host).orElse("");
        return new Outcome.Deliver(new Target.OutQueue(recipient.address(), recipient.host()), words);
    }
}
