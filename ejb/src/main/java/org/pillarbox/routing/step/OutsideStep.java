package org.pillarbox.routing.step;

import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Target;
import org.pillarbox.routing.Transit;
import org.pillarbox.routing.srs.SenderRewriting;

/**
 * Queues mail for outside addresses when its origin may relay or settings sent it on, and refuses it otherwise. What is sent on to
 * the Internet leaves under a sender of this server.
 */
final class OutsideStep implements Step {
    static final String NAME = "outside";
    static final Reply DENIED = Reply.of(550, "5.7.1", "Relaying denied");

    private final SenderRewriting rewriting;

    OutsideStep(SenderRewriting rewriting) {
        this.rewriting = rewriting;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        if (!transit.origin().mayRelay() && !recipient.isSentOn()) {
            return new Outcome.Refuse(DENIED);
        }
        if (recipient.redirected().filter(from -> LoopStep.wasAt(from, transit)).isPresent()) {
            return new Outcome.Refuse(LoopStep.LOOP);
        }
        Optional<Address> sender = sender(recipient, transit);
        String words = "outgoing queue"
                + recipient.host().map(host -> ", for the server " + host).orElse("")
                + sender.map(address -> ", from " + address).orElse("");
        return new Outcome.Deliver(new Target.OutQueue(recipient.address(), recipient.host(), sender), words);
    }

    /** Servers of the own network do not ask who may send for whom, and are told who really wrote. */
    private Optional<Address> sender(Recipient recipient, Transit transit) {
        return recipient.isSentOn() && recipient.host().isEmpty()
                ? transit.envelope().reversePath().address().flatMap(rewriting::rewritten)
                : Optional.empty();
    }
}
