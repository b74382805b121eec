package org.pillarbox.directory.alert;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.directory.welcome.ServerLetter;
import org.pillarbox.journal.problem.ProblemBook;
import org.pillarbox.journal.problem.ProblemDesk;
import org.pillarbox.message.Submission;
import org.pillarbox.settings.AdministrationSettings;
import org.pillarbox.settings.ConsoleLink;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;

/**
 * Writes down what was reported and tells the Main Administrator, by one letter for each cause and day, whatever is reported by how
 * many nodes. What cannot be written or mailed now waits; a second letter for a row is dropped by whoever routes it.
 */
public final class ProblemPost {
    /** Letters of a day. More of them would be read by nobody. */
    static final int MOST_A_DAY = 40;

    /** For so long something is shown, and may still get its letter, when it does not come again. */
    static final Duration MEMORY = Duration.ofDays(1);

    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final int MOST_SHOWN = 50;
    private static final System.Logger LOG = System.getLogger(ProblemPost.class.getName());

    private final Parts parts;
    private Instant looked = Instant.EPOCH;
    private boolean failing;

    /** What it works with. */
    public record Parts(
            ProblemDesk desk,
            ProblemBook book,
            MainAdministrator administrator,
            Submission submission,
            Settings settings,
            Clock clock) {}

    public ProblemPost(Parts parts) {
        this.parts = parts;
    }

    /** To be called every few seconds. Asks the database where something was reported, and each minute what other nodes did. */
    public synchronized void round() {
        Instant now = parts.clock().instant();
        ProblemDesk.Batch batch = parts.desk().take();
        if (batch.isEmpty() && Duration.between(looked, now).abs().compareTo(LOOK) < 0) {
            return;
        }
        looked = now;
        try {
            note(batch);
            write(now);
            parts.desk().show(parts.book().open(now.minus(MEMORY), MOST_SHOWN));
            failing = false;
        } catch (IOException | RuntimeException later) {
            // Not by the log of errors: that would be mailed the same way.
            if (!failing) {
                LOG.log(System.Logger.Level.WARNING, "Letters about problems wait: " + later);
            }
            failing = true;
        }
    }

    private void note(ProblemDesk.Batch batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            parts.book().note(batch);
        } catch (RuntimeException away) {
            parts.desk().giveBack(batch);
            throw away;
        }
    }

    private void write(Instant now) throws IOException {
        Optional<LocalUser> main = parts.administrator().find();
        if (main.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(now, parts.clock().getZone());
        int left = MOST_A_DAY - parts.book().written(today);
        if (left <= 0) {
            return;
        }
        List<ProblemBook.Row> rows = parts.book().unwritten(now.minus(MEMORY), left);
        for (ProblemBook.Row row : rows) {
            left--;
            write(row, main.get().name().value(), left == 0, now);
        }
    }

    private void write(ProblemBook.Row row, String user, boolean last, Instant now) throws IOException {
        Settings settings = parts.settings();
        AdministrationSettings page = settings.get(AdministrationSettings.class);
        parts.submission()
                .submit(ServerLetter.to(
                        user,
                        settings.get(LocalMailSettings.class).defaultDomain(),
                        "problem " + row.id(),
                        page.subject(row.reported().problem().subject()),
                        new ProblemLetter(
                                        ConsoleLink.of(settings), parts.clock().getZone())
                                .body(row, last),
                        now));
        parts.book().written(row.id(), LocalDate.ofInstant(now, parts.clock().getZone()));
    }
}
