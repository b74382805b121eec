package org.pillarbox.routing.step;

import java.util.List;
import java.util.Optional;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;

/**
 * Stands in front of a user's settings: a message that they have sent on before stays in the mailbox, so that users who
 * forward to each other make no loop.
 */
final class PassedStep implements Step {
    static final String NAME = "passed";

    /** Users who may send a message on, one after another. */
    static final int MOST = 20;

    private final Onward onward;
    private final RoutingScripts scripts;

    PassedStep(Onward onward, RoutingScripts scripts) {
        this.onward = onward;
        this.scripts = scripts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        Optional<LocalUser> user = recipient.user();
        if (user.isEmpty() || onward.routes(recipient, transit).isNone() && !scripts.areFor(recipient, transit)) {
            return Outcome.Pass.PASS;
        }
        if (recipient.hasPassed(user.get())) {
            return stays(recipient, "was sent on by " + user.get().name() + " before, so it stays here");
        }
        if (recipient.passed().size() >= MOST) {
            return stays(recipient, "was sent on by " + MOST + " users, so it stays here");
        }
        return new Outcome.Once(
                user.get(), "the settings of " + user.get().name() + " were followed for this message already");
    }

    private static Outcome stays(Recipient recipient, String words) {
        return new Outcome.Replace(List.of(recipient), MailboxStep.NAME, words);
    }
}
