package org.pillarbox.directory.bean;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Function;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.directory.welcome.WelcomeDue;
import org.pillarbox.directory.welcome.WelcomeLetter;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.message.Letter;
import org.pillarbox.message.Submission;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.WelcomeSettings;

/** Hands in the letters that the directory writes, apart from whoever caused them. */
@ApplicationScoped
public class ServerMail {
    @Inject
    private Instance<Submission> submission;

    @Inject
    private Settings settings;

    @Inject
    private UserDirectoryBean users;

    @Inject
    private ErrorLog errors;

    @Resource
    private ManagedExecutorService executor;

    /** Sends a letter that is written for the first local domain; a failure is told to the administrator. */
    public void send(Function<String, Letter> written) {
        executor.execute(
                () -> submit(written.apply(settings.get(LocalMailSettings.class).defaultDomain())));
    }

    private void submit(Letter letter) {
        try {
            submission.get().submit(letter);
        } catch (IOException e) {
            errors.error(
                    "directory", "A message could not be handed in (" + letter.occasion() + "): " + e.getMessage());
        }
    }

    /** One task for all: thousands of new users are welcomed one after another, beside the other mail. */
    void welcome(@Observes(during = TransactionPhase.AFTER_SUCCESS) WelcomeDue due) {
        WelcomeSettings words = settings.get(WelcomeSettings.class);
        if (words.isSent()) {
            executor.execute(() -> {
                catchUp();
                LocalMailSettings here = settings.get(LocalMailSettings.class);
                String from = new MainAdministrator(users, settings)
                        .find()
                        .map(main -> main.name().value())
                        .orElse("postmaster");
                WelcomeLetter letter = new WelcomeLetter(from, words, here);
                due.users().forEach(user -> submit(letter.to(user, Instant.now())));
            });
        }
    }

    /** Nothing says which of those who follow a commit comes first: a letter must not be routed before its user is known. */
    private void catchUp() {
        try {
            users.refresh();
        } catch (RuntimeException e) {
            errors.error("directory", "The users could not be read before they are welcomed: " + e.getMessage());
        }
    }
}
