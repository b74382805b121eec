package org.pillarbox.autoresponse.worker;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.pillarbox.autoresponse.DueAnswer;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.directory.welcome.ServerLetter;
import org.pillarbox.message.Submission;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;

/**
 * Tells the Main Administrator that an autoresponder failed: once an hour for each user at most, because a broken program would
 * otherwise write as many letters as mail comes in.
 */
final class FailureLetters {
    private static final String OCCASION = "answer failed ";

    private final MainAdministrator administrator;
    private final Settings settings;
    private final Submission submission;
    private final Clock clock;

    FailureLetters(UserDirectory users, Settings settings, Submission submission, Clock clock) {
        this.administrator = new MainAdministrator(users, settings);
        this.settings = settings;
        this.submission = submission;
        this.clock = clock;
    }

    void tell(LocalUser user, DueAnswer due, String reason) throws IOException {
        Optional<LocalUser> main = administrator.find();
        if (main.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        submission.submit(ServerLetter.to(
                main.get().name().value(),
                settings.get(LocalMailSettings.class).defaultDomain(),
                OCCASION + user.id() + " " + now.truncatedTo(ChronoUnit.HOURS),
                "The autoresponder of " + user.name() + " failed",
                body(user, due, reason),
                now));
    }

    private static String body(LocalUser user, DueAnswer due, String reason) {
        return "The autoresponder of " + user.name() + " could not answer a message from " + due.sender() + ":\n\n"
                + reason + "\n\n"
                + "No response was sent, and the message is kept in the mailbox. Its id in the trace is "
                + due.content()
                + ".\nOf further failures of this autoresponder within this hour there is no letter.\n";
    }
}
