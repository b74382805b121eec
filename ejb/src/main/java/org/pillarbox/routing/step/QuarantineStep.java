package org.pillarbox.routing.step;

import java.util.List;
import org.pillarbox.directory.Routes;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.QuarantineCheck;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;

/** Keeps spam from being sent on, unless the user's settings say so (manual 4.2.3.1.6.2). */
final class QuarantineStep implements Step {
    private final Onward onward;
    private final QuarantineCheck spam;

    QuarantineStep(Onward onward, QuarantineCheck spam) {
        this.onward = onward;
        this.spam = spam;
    }

    @Override
    public String name() {
        return "quarantine";
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        Routes routes = onward.routes(recipient, transit);
        boolean stays = !routes.isNone()
                && routes.quarantineFirst()
                && spam.quarantines(recipient.user().orElseThrow(), transit);
        return stays
                ? new Outcome.Replace(List.of(recipient), MailboxStep.NAME, "spam is not sent on")
                : Outcome.Pass.PASS;
    }
}
