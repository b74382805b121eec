package org.pillarbox.routing.step;

import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;

/** Refuses local addresses with a second address inside, the old ways to relay: {@code a%b@c}, {@code b!a@c}. */
final class RelaySyntaxStep implements Step {
    static final String NAME = "relay-syntax";
    private static final Reply DENIED = Reply.of(550, "5.7.1", "Relaying denied");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        return isNested(recipient.address()) ? new Outcome.Refuse(DENIED) : Outcome.Pass.PASS;
    }

    static boolean isNested(Address address) {
        return address.localPart().chars().anyMatch(c -> c == '%' || c == '!' || c == '@');
    }
}
