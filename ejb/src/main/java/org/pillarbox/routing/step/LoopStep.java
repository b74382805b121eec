package org.pillarbox.routing.step;

import java.util.List;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;

/**
 * Stops a message that was here before: its Delivered-To names the address that it is for. Where the user's settings may have sent
 * it on it stays in the mailbox now; otherwise it is refused.
 */
final class LoopStep implements Step {
    static final String NAME = "loop";
    static final Reply LOOP = Reply.of(554, "5.4.6", "Mail loop: the message was delivered to this address before");

    private final Onward onward;
    private final RoutingScripts scripts;

    LoopStep(Onward onward, RoutingScripts scripts) {
        this.onward = onward;
        this.scripts = scripts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        if (!wasAt(recipient.address(), transit)) {
            return Outcome.Pass.PASS;
        }
        return onward.routes(recipient, transit).isNone() && !scripts.areFor(recipient, transit)
                ? new Outcome.Refuse(LOOP)
                : new Outcome.Replace(
                        List.of(recipient),
                        MailboxStep.NAME,
                        "came back to " + recipient.address() + ", so it stays here");
    }

    /** Whether the message was delivered to this address, or sent on from it, before. */
    static boolean wasAt(Address address, Transit transit) {
        return transit.deliveredTo().contains(address.localKey() + "@" + address.domainKey());
    }
}
