package org.pillarbox.routing.step;

import org.pillarbox.api.mail.Reply;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Target;
import org.pillarbox.routing.Transit;

/** Queues mail for outside addresses when its origin may relay, and refuses it otherwise. */
final class OutsideStep implements Step {
    private static final Reply DENIED = Reply.of(550, "5.7.1", "Relaying denied");

    @Override
    public String name() {
        return "outside";
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        return transit.origin().mayRelay()
                ? new Outcome.Deliver(new Target.OutQueue(recipient.address()), "outgoing queue")
                : new Outcome.Refuse(DENIED);
    }
}
