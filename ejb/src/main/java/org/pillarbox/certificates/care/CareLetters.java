package org.pillarbox.certificates.care;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.pillarbox.certificates.CertificateRow;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.directory.welcome.ServerLetter;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.message.Submission;
import org.pillarbox.settings.AdministrationSettings;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;

/** Letters to the Main Administrator about certificates: each occasion is written of once, whatever restarts in between. */
public final class CareLetters {
    private static final System.Logger LOG = System.getLogger(CareLetters.class.getName());
    private static final List<Integer> DAYS = List.of(1, 7, 14, 30);
    private static final int MONTH = 30;
    private static final int MOST_REMEMBERED = 10_000;

    private final MainAdministrator administrator;
    private final Settings settings;
    private final Submission submission;
    private final ErrorLog errors;
    private final Clock clock;
    /** What was handed in since the start; who wrote before, routing knows by the occasion. */
    private final Set<String> written = ConcurrentHashMap.newKeySet();

    public CareLetters(
            MainAdministrator administrator, Settings settings, Submission submission, ErrorLog errors, Clock clock) {
        this.administrator = administrator;
        this.settings = settings;
        this.submission = submission;
        this.errors = errors;
        this.clock = clock;
    }

    /** Writes of the certificates that end within 30, 14, 7 days or one; gives how many letters that made. */
    public int tellOfEnds(List<CertificateRow> rows) {
        int letters = 0;
        for (CertificateRow row : rows) {
            for (int days : DAYS) {
                if (row.daysLeft() >= 0
                        && row.daysLeft() <= days
                        && row.validUntil().isPresent()) {
                    letters += tellOfEnd(row, days) ? 1 : 0;
                    break;
                }
            }
        }
        return letters;
    }

    /** What is ordered is renewed about then, so that nobody needs to know. */
    private boolean tellOfEnd(CertificateRow row, int days) {
        if (row.ordered() && days == MONTH) {
            return false;
        }
        Instant end = row.validUntil().orElseThrow();
        String left = row.daysLeft() == 1 ? "one day" : row.daysLeft() + " days";
        return write(
                "certificate " + row.name() + " " + end.getEpochSecond() + " " + days,
                "Certificate " + row.name() + " ends in " + left,
                "The certificate \"" + row.name() + "\" of this server ends on "
                        + LocalDate.ofInstant(end, ZoneId.systemDefault()) + ", in " + left + ".\n\n"
                        + "It names: " + String.join(", ", row.hosts()) + "\n\n"
                        + "After that day mail programs and browsers warn their users, or do not connect at all.\n"
                        + (row.ordered()
                                ? "It should have been renewed by itself; Services, TLS says what keeps it.\n"
                                : "Get a new one from its issuer and upload it under Services, TLS. No restart is needed.\n"));
    }

    /** Writes that an order failed, once a day: not by the error log, which would write of each try. */
    public void tellOfFailure(String words, OrderState state) {
        LOG.log(System.Logger.Level.WARNING, "no certificate was issued: " + words);
        write(
                "acme failed " + LocalDate.now(clock),
                "No certificate was issued",
                "This server ordered a certificate and got none:\n\n" + words + "\n\n"
                        + "The certificate in use stays. "
                        + state.nextTry()
                                .map(next -> "The next try follows by itself on "
                                        + next.atZone(clock.getZone())
                                                .toLocalDateTime()
                                                .withNano(0) + ".")
                                .orElse("")
                        + "\nServices, TLS, Order certificates has the settings, and a button to try at once.\n"
                        + "This letter comes once a day at most.\n");
    }

    private boolean write(String occasion, String subject, String body) {
        if (written.contains(occasion) || administrator.find().isEmpty()) {
            return false;
        }
        String to = administrator.find().get().name().value();
        String domain = settings.get(LocalMailSettings.class).defaultDomain();
        AdministrationSettings page = settings.get(AdministrationSettings.class);
        try {
            submission.submit(ServerLetter.to(to, domain, occasion, page.subject(subject), body, clock.instant()));
        } catch (IOException e) {
            errors.error("tls", "A letter about a certificate could not be handed in: " + e.getMessage());
            return false;
        }
        if (written.size() >= MOST_REMEMBERED) {
            written.clear();
        }
        written.add(occasion);
        return true;
    }
}
