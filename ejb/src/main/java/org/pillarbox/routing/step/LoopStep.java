package org.pillarbox.routing.step;

import org.pillarbox.api.mail.Reply;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;

/** Refuses a message that was here before: its Delivered-To names the address that it is for. */
final class LoopStep implements Step {
    static final String NAME = "loop";
    private static final Reply LOOP =
            Reply.of(554, "5.4.6", "Mail loop: the message was delivered to this address before");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        String address =
                recipient.address().localKey() + "@" + recipient.address().domainKey();
        return transit.deliveredTo().contains(address) ? new Outcome.Refuse(LOOP) : Outcome.Pass.PASS;
    }
}
