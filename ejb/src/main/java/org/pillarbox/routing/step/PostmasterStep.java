package org.pillarbox.routing.step;

import java.util.List;
import java.util.Set;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;

/**
 * Gives postmaster's mail to the Main Administrator where no user has that name (RFC 5321 §4.5.1), and what people answer to the
 * server's reports, which come from Mailer_Daemon.
 */
final class PostmasterStep implements Step {
    static final String POSTMASTER = "postmaster";

    /** From whom reports come, at the default domain. */
    static final String REPORTS = "mailer_daemon";

    private static final Set<String> NAMES = Set.of(POSTMASTER, REPORTS);

    private final MainAdministrator administrator;

    PostmasterStep(MainAdministrator administrator) {
        this.administrator = administrator;
    }

    @Override
    public String name() {
        return POSTMASTER;
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        if (!NAMES.contains(recipient.address().localKey())) {
            return Outcome.Pass.PASS;
        }
        return administrator
                .find()
                .<Outcome>map(found -> new Outcome.Replace(
                        List.of(recipient.meaning(found)), LoopStep.NAME, "Main Administrator " + found.name()))
                .orElse(Outcome.Pass.PASS);
    }
}
