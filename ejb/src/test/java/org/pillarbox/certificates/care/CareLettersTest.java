package org.pillarbox.certificates.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pillarbox.certificates.CertificateRow;
import org.pillarbox.certificates.CertificateRow.State;
import org.pillarbox.directory.DirectoryFixture.TestClock;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.journal.RecentErrors;
import org.pillarbox.message.Letter;
import org.pillarbox.message.Submission;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.testing.CollectingSink;

class CareLettersTest {
    private static final Instant END = Instant.parse("2027-02-01T12:00:00Z");

    private final TestClock clock = new TestClock();
    private final FixedSettings settings = new FixedSettings();
    private final ListedUsers users = new ListedUsers().add(1, "postmaster", true);
    private final RecentErrors errors = new RecentErrors(clock);
    private final List<Letter> letters = new ArrayList<>();
    private Submission submission = letters::add;

    private CareLetters care() {
        return new CareLetters(
                new MainAdministrator(users, settings), settings, letter -> submission.submit(letter), errors, clock);
    }

    private static CertificateRow row(long daysLeft, boolean ordered) {
        return new CertificateRow(
                ordered ? "acme" : "mail.example",
                State.ENDS_SOON,
                List.of("mail.example"),
                "Test Issuer",
                "EC 256",
                false,
                ordered,
                true,
                Optional.of(END),
                daysLeft,
                "");
    }

    @Test
    void writesThirtyFourteenSevenDaysAndOneDayBeforeTheEndAndEachOnce() throws IOException {
        CareLetters care = care();
        for (long days = 40; days >= -5; days--) {
            for (int hour = 0; hour < 3; hour++) {
                care.tellOfEnds(List.of(row(days, false)));
            }
        }
        assertEquals(
                List.of(
                        "certificate mail.example 1801483200 30",
                        "certificate mail.example 1801483200 14",
                        "certificate mail.example 1801483200 7",
                        "certificate mail.example 1801483200 1"),
                letters.stream().map(Letter::occasion).toList());
        assertTrue(text(letters.get(0)).contains("Subject: Pillarbox - Certificate mail.example ends in 30 days\r\n"));
        assertTrue(text(letters.get(3)).contains("ends in one day\r\n"));
        assertTrue(text(letters.get(1)).contains("upload it under Services, TLS"));
    }

    @Test
    void aServerThatWasOffWritesOnceForAllThatItMissed() {
        care().tellOfEnds(List.of(row(5, false)));
        assertEquals(1, letters.size());
        assertTrue(letters.get(0).occasion().endsWith(" 7"));
    }

    @Test
    void whatIsRenewedByItselfIsWrittenOfOnlyWhenThatFails() {
        CareLetters care = care();
        care.tellOfEnds(List.of(row(29, true)));
        assertEquals(List.of(), letters);
        care.tellOfEnds(List.of(row(13, true)));
        assertEquals(1, letters.size());
    }

    @Test
    void aFailedOrderIsWrittenOfOnceADay() throws IOException {
        CareLetters care = care();
        OrderState state = OrderState.FRESH.failed(clock.instant(), "no", Optional.empty());
        for (int hour = 0; hour < 26; hour++) {
            care.tellOfFailure("The authority cannot be reached", state);
            clock.pass(Duration.ofHours(1));
        }
        assertTrue(letters.size() == 2 || letters.size() == 3, "of 26 hours: " + letters.size());
        assertTrue(text(letters.get(0)).contains("The authority cannot be reached"));
        assertTrue(text(letters.get(0)).contains("The certificate in use stays."));
        assertEquals(List.of(), errors.latest(100), "which the Main Administrator would get letters of, too");
    }

    @Test
    void triesAgainAfterALetterCouldNotBeHandedIn() {
        submission = letter -> {
            throw new IOException("disk full");
        };
        CareLetters care = care();
        assertEquals(0, care.tellOfEnds(List.of(row(6, false))));
        submission = letters::add;
        assertEquals(1, care.tellOfEnds(List.of(row(6, false))));
    }

    private static String text(Letter letter) throws IOException {
        CollectingSink sink = new CollectingSink();
        letter.text().writeTo(sink);
        return sink.text();
    }
}
