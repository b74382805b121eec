package org.pillarbox.routing.step;

import java.util.List;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.routing.Origin;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;

/** Refuses mail for outside addresses from users who may not send any (manual 4.2.3.3.3). */
final class SendingStep implements Step {
    static final String NAME = "sending";
    private static final Reply FORBIDDEN = Reply.of(550, "5.7.1", "You may not send Internet mail");

    private final UserDirectory users;
    private final UserAddresses addresses;

    SendingStep(UserDirectory users, UserAddresses addresses) {
        this.users = users;
        this.addresses = addresses;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        boolean forbidden = senders(transit).stream()
                .anyMatch(user -> !users.internetMail(user).sends());
        return forbidden ? new Outcome.Refuse(FORBIDDEN) : Outcome.Pass.PASS;
    }

    /** Where no log-in is asked for, the sender's address says who sends. */
    private List<LocalUser> senders(Transit transit) {
        Origin origin = transit.origin();
        if (origin.account().isPresent()) {
            return origin.account().flatMap(users::find).stream().toList();
        }
        return origin.trusted()
                ? transit.envelope()
                        .reversePath()
                        .address()
                        .map(addresses::owners)
                        .orElse(List.of())
                : List.of();
    }
}
