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
import org.pillarbox.directory.welcome.WelcomeDue;
import org.pillarbox.directory.welcome.WelcomeLetter;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.message.Letter;
import org.pillarbox.message.Submission;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;

/** Hands in the letters that the directory writes, apart from whoever caused them. */
@ApplicationScoped
public class ServerMail {
    @Inject
    private Instance<Submission> submission;

    @Inject
    private Settings settings;

    @Inject
    private ErrorLog errors;

    @Resource
    private ManagedExecutorService executor;

    /** Sends a letter that is written for the first local domain; a failure is told to the administrator. */
    public void send(Function<String, Letter> written) {
        executor.execute(() -> {
            Letter letter = written.apply(settings.get(LocalMailSettings.class).defaultDomain());
            try {
                submission.get().submit(letter);
            } catch (IOException e) {
                errors.error(
                        "directory", "A message could not be handed in (" + letter.occasion() + "): " + e.getMessage());
            }
        });
    }

    void welcome(@Observes(during = TransactionPhase.AFTER_SUCCESS) WelcomeDue user) {
        send(domain -> WelcomeLetter.to(user, domain, Instant.now()));
    }
}
