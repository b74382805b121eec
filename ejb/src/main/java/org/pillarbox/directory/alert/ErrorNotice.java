package org.pillarbox.directory.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.directory.welcome.ServerLetter;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.message.Letter;
import org.pillarbox.settings.AdministrationSettings;
import org.pillarbox.settings.Settings;

/**
 * Tells the Main Administrator by mail what went wrong: all new errors in one letter, and no second letter within a quarter of
 * an hour, whatever happens. An error that keeps the letter itself from being stored stands in the next one.
 */
public final class ErrorNotice {
    /** The shortest time between two letters. */
    static final Duration PAUSE = Duration.ofMinutes(15);

    private static final int MOST_LINES = 50;
    private static final int MOST_READ = 500;

    /** Of up to four octets each, so that a line stays below the 998 octets of RFC 5322 §2.1.1. */
    private static final int LONGEST = 200;

    private final ErrorLog errors;
    private final MainAdministrator administrator;
    private final Consumer<Function<String, Letter>> mail;
    private final Settings settings;
    private final Clock clock;
    /** Other nodes tell of their own errors, perhaps at the same moment. */
    private final String node = UUID.randomUUID().toString();

    private Instant told = Instant.EPOCH;
    private Instant next = Instant.EPOCH;

    /** The mail takes a letter as it is to be written for the first local domain, and sends it in its own time. */
    public ErrorNotice(
            ErrorLog errors,
            MainAdministrator administrator,
            Consumer<Function<String, Letter>> mail,
            Settings settings,
            Clock clock) {
        this.errors = errors;
        this.administrator = administrator;
        this.mail = mail;
        this.settings = settings;
        this.clock = clock;
    }

    /** Writes a letter if it is time and there is something to tell; to be called every minute or so. */
    public synchronized void tell() {
        Instant now = clock.instant();
        List<ErrorLog.Entry> fresh = errors.latest(MOST_READ).stream()
                .takeWhile(entry -> entry.at().isAfter(told))
                .toList();
        if (fresh.isEmpty() || now.isBefore(next)) {
            return;
        }
        Optional<LocalUser> main = administrator.find();
        if (main.isPresent()) {
            told = fresh.get(0).at();
            next = now.plus(PAUSE);
            String occasion = "errors " + node + " " + told;
            mail.accept(domain ->
                    ServerLetter.to(main.get().name().value(), domain, occasion, subject(fresh), body(fresh), now));
        }
    }

    private String subject(List<ErrorLog.Entry> fresh) {
        boolean one = fresh.stream().map(ErrorLog.Entry::source).distinct().count() == 1;
        return settings.get(AdministrationSettings.class)
                .subject(one ? "Error: " + fresh.get(0).source() : "Errors");
    }

    private static String body(List<ErrorLog.Entry> fresh) {
        StringBuilder body = new StringBuilder("Something went wrong on this server, the first at the top:\n\n");
        List<ErrorLog.Entry> shown = new ArrayList<>(fresh.subList(0, Math.min(fresh.size(), MOST_LINES)));
        if (shown.size() < fresh.size()) {
            body.append("(").append(fresh.size() - shown.size()).append(" more before these)\n");
        }
        Collections.reverse(shown);
        shown.forEach(entry -> body.append(entry.at().truncatedTo(ChronoUnit.SECONDS))
                .append(' ')
                .append(entry.source())
                .append(": ")
                .append(cut(entry.text()))
                .append('\n'));
        return body.append(
                        "\nThe whole texts are in the server's log; the latest also stand on the console's page Home.\n")
                .append("The next letter of this kind comes in " + PAUSE.toMinutes() + " minutes at the earliest.\n")
                .toString();
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "...";
    }
}
