package org.pillarbox.routing.step;

import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Target;
import org.pillarbox.routing.Transit;
import org.pillarbox.store.Delivery;

/** Puts mail into the mailbox of the user that it means. */
final class MailboxStep implements Step {
    static final String NAME = "mailbox";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        if (recipient.scripted().filter(script -> !script.kept()).isPresent()) {
            return new Outcome.Discard("kept out of the mailbox by the routing script");
        }
        return recipient
                .user()
                .<Outcome>map(user -> new Outcome.Deliver(
                        new Target.Mailbox(user, Delivery.INBOX), "mailbox " + user.name() + ", " + Delivery.INBOX))
                .orElse(Outcome.Pass.PASS);
    }
}
