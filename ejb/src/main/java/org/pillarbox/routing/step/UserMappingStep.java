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
    private final UserDirectory users;
    private final Insiders insiders;

    UserMappingStep(LocalDomains domains, UserDirectory users) {
        this.users = users;
        this.insiders = new Insiders(domains, users);
    }

    @Override
    public String name() {
        return "user-mapping";
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        Optional<LocalUser> user = users.find(recipient.address().localPart())
                .filter(found -> users.internetMail(found).receives() || insiders.isInternal(transit));
        return user.<Outcome>map(found ->
                        new Outcome.Replace(List.of(recipient.meaning(found)), LoopStep.NAME, "user " + found.name()))
                .orElse(Outcome.Pass.PASS);
    }
}
