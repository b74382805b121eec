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
 * nobody (manual 4.2.3.3.3). Switched off where several companies share the server (manual 12.1), or for what one In Mail has collected (6.3.2.2.1); the
 * server's own letters still come.
 */
final class UserMappingStep implements Step {
    private final LocalDomains domains;
    private final UserDirectory users;
    private final Insiders insiders;

    UserMappingStep(LocalDomains domains, UserDirectory users, Insiders insiders) {
        this.domains = domains;
        this.users = users;
        this.insiders = insiders;
    }

    @Override
    public String name() {
        return "user-mapping";
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        if (domains.hasOnlyMappings(transit.origin())) {
            return Outcome.Pass.PASS;
        }
        Optional<LocalUser> user = users.find(recipient.address().localPart())
                .filter(found -> users.internetMail(found).receives() || insiders.isInternal(transit));
        return user.<Outcome>map(found ->
                        new Outcome.Replace(List.of(recipient.meaning(found)), LoopStep.NAME, "user " + found.name()))
                .orElse(Outcome.Pass.PASS);
    }
}
