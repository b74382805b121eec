package org.pillarbox.quota.warning;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.directory.welcome.ServerLetter;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.message.Letter;
import org.pillarbox.message.Submission;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.QuotaSettings;
import org.pillarbox.settings.Settings;

/**
 * Hands in the letters of warnings that are due. A crash between a letter and its row's removal makes the next round hand it in
 * again; routing drops the second one, because its occasion was served.
 */
public final class WarningPost {
    private static final int AT_ONCE = 100;

    private final DueWarnings due;
    private final Submission submission;
    private final UserDirectory users;
    private final MainAdministrator administrator;
    private final Settings settings;
    private final ErrorLog errors;
    private final Clock clock;

    public WarningPost(
            DueWarnings due,
            Submission submission,
            UserDirectory users,
            Settings settings,
            ErrorLog errors,
            Clock clock) {
        this.due = due;
        this.submission = submission;
        this.users = users;
        this.administrator = new MainAdministrator(users, settings);
        this.settings = settings;
        this.errors = errors;
        this.clock = clock;
    }

    /** Hands in all that are due; what cannot be handed in now stays due. */
    public synchronized void post() {
        try {
            List<Warning> some = due.list(AT_ONCE);
            while (!some.isEmpty()) {
                for (Warning warning : some) {
                    post(warning);
                }
                some = due.list(AT_ONCE);
            }
        } catch (IOException | RuntimeException e) {
            errors.error("quota", "Warnings about mailboxes wait: " + e.getMessage());
        }
    }

    private void post(Warning warning) throws IOException {
        Optional<Letter> letter = users.find(warning.userId()).flatMap(user -> letter(warning, user));
        if (letter.isPresent()) {
            submission.submit(letter.get());
        }
        // A user who has gone needs no letter either.
        due.remove(warning.occasion());
    }

    private Optional<Letter> letter(Warning warning, LocalUser user) {
        String domain = settings.get(LocalMailSettings.class).defaultDomain();
        WarningText text =
                new WarningText(warning, settings.get(QuotaSettings.class).blockPercent());
        return warning.toAdministrator()
                ? administrator
                        .find()
                        .map(main -> ServerLetter.to(
                                main.name().value(),
                                domain,
                                warning.occasion(),
                                text.administratorSubject(),
                                text.administratorBody(user.name().value()),
                                clock.instant()))
                : Optional.of(ServerLetter.to(
                        user.name().value(),
                        domain,
                        warning.occasion(),
                        text.userSubject(),
                        text.userBody(),
                        clock.instant()));
    }
}
