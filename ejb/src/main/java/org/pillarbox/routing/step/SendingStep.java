package org.pillarbox.routing.step;

import org.pillarbox.api.mail.Reply;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;

/** Refuses mail for outside addresses from users who may not send any (manual 4.2.3.3.3). */
final class SendingStep implements Step {
    static final String NAME = "sending";
    private static final Reply FORBIDDEN = Reply.of(550, "5.7.1", "You may not send Internet mail");

    private final UserDirectory users;

    SendingStep(UserDirectory users) {
        this.users = users;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        boolean forbidden = transit.origin()
                .account()
                .flatMap(users::find)
                .filter(user -> !users.internetMail(user).sends())
                .isPresent();
        return forbidden ? new Outcome.Refuse(FORBIDDEN) : Outcome.Pass.PASS;
    }
}
