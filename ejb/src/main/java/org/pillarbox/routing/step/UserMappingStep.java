package org.pillarbox.routing.step;

import java.util.List;
import java.util.Optional;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;

/** The default mapping: a user's name at any local domain means the user. */
final class UserMappingStep implements Step {
    private final UserDirectory users;

    UserMappingStep(UserDirectory users) {
        this.users = users;
    }

    @Override
    public String name() {
        return "user-mapping";
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        Optional<LocalUser> user = users.find(recipient.address().localPart());
        return user.<Outcome>map(found ->
                        new Outcome.Replace(List.of(recipient.meaning(found)), LoopStep.NAME, "user " + found.name()))
                .orElse(Outcome.Pass.PASS);
    }
}
