package org.pillarbox.routing.step;

import java.util.Optional;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Target;
import org.pillarbox.routing.Transit;
import org.pillarbox.settings.AuthenticitySettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.store.Delivery;

/** Puts mail into the mailbox of the user that it means: into the Inbox, or the folder for mail of doubtful origin. */
final class MailboxStep implements Step {
    static final String NAME = "mailbox";

    private final Settings settings;

    MailboxStep(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        if (recipient.scripted().filter(script -> !script.kept()).isPresent()) {
            return new Outcome.Discard("kept out of the mailbox by the routing script");
        }
        return recipient
                .user()
                .<Outcome>map(user -> deliver(user, transit.findings().quarantine()))
                .orElse(Outcome.Pass.PASS);
    }

    /** Mail of doubtful origin goes into a folder of its own. */
    private Outcome deliver(LocalUser user, Optional<String> doubt) {
        String folder = doubt.isEmpty()
                ? Delivery.INBOX
                : settings.get(AuthenticitySettings.class).folder();
        String why = doubt.map(reason -> " (" + reason + ")").orElse("");
        return new Outcome.Deliver(new Target.Mailbox(user, folder), "mailbox " + user.name() + ", " + folder + why);
    }
}
