package org.pillarbox.routing.step;

import java.util.List;
import java.util.Optional;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;

/**
 * The default mapping: a user's name at any local domain means the user. To the outside, a user who gets no Internet mail is
 * nobody (manual 4.2.3.3.3).
 */
final class UserMappingStep implements Step {
    private final LocalDomains domains;
    private final UserDirectory users;

    UserMappingStep(LocalDomains domains, UserDirectory users) {
        this.domains = domains;
        this.users = users;
    }

    @Override
    public String name() {
        return "user-mapping";
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        Optional<LocalUser> user = users.find(recipient.address().localPart())
                .filter(found -> users.internetMail(found).receives() || isInternal(transit));
        return user.<Outcome>map(found ->
                        new Outcome.Replace(List.of(recipient.meaning(found)), LoopStep.NAME, "user " + found.name()))
                .orElse(Outcome.Pass.PASS);
    }

    /** From the server, from a user who has logged in, or from one whom the sender's policy believes without that. */
    private boolean isInternal(Transit transit) {
        return transit.origin().mayRelay()
                || transit.envelope()
                        .reversePath()
                        .address()
                        .filter(domains::contains)
                        .flatMap(sender -> users.find(sender.localPart()))
                        .isPresent();
    }
}
