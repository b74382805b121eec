package org.pillarbox.routing.step;

import java.util.List;
import java.util.Optional;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Transit;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.UnrecognisedSettings;
import org.pillarbox.settings.UnrecognisedSettings.Collected;

/**
 * Ends the way of local addresses that mean nobody (manual 16.3.1.1): they are refused, unless the message was collected, which cannot
 * be refused any more, or comes from a user here and may be meant for another office.
 */
public final class UnrecognisedStep implements Step {
    /** By which it is known that nobody was found. */
    public static final String NAME = "unrecognised";

    private static final Reply NOBODY = Reply.of(550, "5.1.1", "Recipient not recognised");

    private final Settings settings;
    private final UserDirectory users;
    private final MainAdministrator administrator;

    UnrecognisedStep(Settings settings, UserDirectory users) {
        this.settings = settings;
        this.users = users;
        this.administrator = new MainAdministrator(users, settings);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome apply(Recipient recipient, Transit transit) {
        UnrecognisedSettings unknown = settings.get(UnrecognisedSettings.class);
        boolean remote = unknown.collected() == Collected.REMOTE;
        if (transit.origin().isCollected()) {
            return remote
                    ? new Outcome.Discard("nobody here, so it is for another office")
                    : mailbox(unknown).map(user -> to(user, recipient)).orElse(new Outcome.Refuse(NOBODY));
        }
        boolean out = remote || settings.get(LocalMailSettings.class).unrecognisedOut();
        return out && transit.origin().mayRelay()
                ? new Outcome.Replace(List.of(recipient), SendingStep.NAME, "nobody here, so it goes to the Internet")
                : new Outcome.Refuse(NOBODY);
    }

    /** A user who has gone since is replaced by the one who answers for the server. */
    private Optional<LocalUser> mailbox(UnrecognisedSettings unknown) {
        return Optional.of(unknown)
                .filter(named -> named.collected() == Collected.USER)
                .flatMap(named -> users.find(named.user()))
                .or(administrator::find);
    }

    private static Outcome to(LocalUser user, Recipient recipient) {
        return new Outcome.Replace(
                List.of(recipient.meaning(user)), LoopStep.NAME, "nobody here, so it is for user " + user.name());
    }
}
