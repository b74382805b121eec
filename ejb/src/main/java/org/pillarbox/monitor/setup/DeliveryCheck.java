package org.pillarbox.monitor.setup;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.welcome.ServerLetter;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.journal.trace.TraceSearch;
import org.pillarbox.message.Submission;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.wizard.Finding;
import org.pillarbox.settings.wizard.SetupCheck;

/** Sends the Main Administrator a message through the whole server, and looks where it went. */
public final class DeliveryCheck implements SetupCheck {
    static final String SUBJECT = "Test message from Pillarbox";
    private static final String WHAT = "Local mail";
    private static final long STEP_MILLIS = 100;
    private static final String TEXT =
            """
            The Setup Wizard sent this message to see whether mail gets through the server.
            It did. You may delete it.
            """;

    private final Supplier<Optional<LocalUser>> mainAdministrator;
    private final Settings settings;
    private final Submission submission;
    private final TraceSearch traces;
    private final Clock clock;
    private final Duration patience;

    /** Looks ten times a second, for so long. */
    public DeliveryCheck(
            Supplier<Optional<LocalUser>> mainAdministrator,
            Settings settings,
            Submission submission,
            TraceSearch traces,
            Clock clock,
            Duration patience) {
        this.mainAdministrator = mainAdministrator;
        this.settings = settings;
        this.submission = submission;
        this.traces = traces;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public int place() {
        return 25;
    }

    @Override
    public List<Finding> findings() {
        return List.of(mainAdministrator
                .get()
                .map(this::sent)
                .orElseGet(() -> Finding.fails(WHAT, "There is no administrator to send a test message to.")));
    }

    private Finding sent(LocalUser to) {
        String domain = settings.get(LocalMailSettings.class).defaultDomain();
        String recipient = to.name() + "@" + domain;
        String subject = SUBJECT + " " + UUID.randomUUID().toString().substring(0, 8);
        Instant start = clock.instant();
        try {
            submission.submit(
                    ServerLetter.to(to.name().value(), domain, "setup " + UUID.randomUUID(), subject, TEXT, start));
        } catch (IOException e) {
            return Finding.fails(WHAT, "The test message could not be stored: " + e.getMessage());
        }
        long end = System.nanoTime() + patience.toNanos();
        do {
            Optional<Trace.Fate> fate = fate(subject);
            if (fate.isPresent()) {
                return finding(recipient, fate.get());
            }
        } while (isTimeLeft(end));
        return Finding.fails(
                WHAT,
                "The test message to " + recipient + " has not arrived within " + patience.toSeconds()
                        + " seconds. Logging, Message Trace will show what becomes of it.");
    }

    /** Whether it is worth another look, after a short wait. */
    private static boolean isTimeLeft(long end) {
        try {
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return System.nanoTime() - end < 0;
    }

    private Optional<Trace.Fate> fate(String subject) {
        TraceSearch.Query query = new TraceSearch.Query("", "", subject, "", Optional.empty(), Optional.empty(), 0, 1);
        return traces.find(query).stream()
                .flatMap(trace -> trace.recipients().stream())
                .findFirst();
    }

    private static Finding finding(String recipient, Trace.Fate fate) {
        return fate.outcome() == Trace.Outcome.DELIVERED
                ? Finding.works(WHAT, "A test message to " + recipient + " arrived (" + fate.detail() + ").")
                : Finding.fails(WHAT, "A test message to " + recipient + " did not arrive: " + fate.detail());
    }
}
