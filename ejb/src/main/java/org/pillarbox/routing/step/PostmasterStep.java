package org.pillarbox.routing.step;

import java.util.List;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;

/** Gives postmaster's mail to the first administrator where no user has that name (RFC 5321 §4.5.1). */
final class PostmasterStep implements Step {
    private static final String POSTMASTER = "postmaster";
    private final UserDirectory users;

    PostmasterStep(UserDirectory users) {
        this.users = users;
    }

    @Override
    public String name() {
        return POSTMASTER;
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        if (!recipient.address().localKey().equals(POSTMASTER)) {
            return Outcome.Pass.PASS;
        }
        return users.firstAdministrator()
                .<Outcome>map(found -> new Outcome.Replace(
                        List.of(recipient.meaning(found)), LoopStep.NAME, "first administrator " + found.name()))
                .orElse(Outcome.Pass.PASS);
    }
}
