package org.pillarbox.routing.step;

import org.pillarbox.api.mail.Reply;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;

/** Refuses local addresses that mean nobody. */
final class UnknownStep implements Step {
    private static final Reply NOBODY = Reply.of(550, "5.1.1", "No such user here");

    @Override
    public String name() {
        return "unknown";
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        return new Outcome.Refuse(NOBODY);
    }
}
