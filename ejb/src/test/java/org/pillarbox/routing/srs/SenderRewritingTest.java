package org.pillarbox.routing.srs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.api.mail.Address;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.srs.SenderRewriting.Origin;
import org.pillarbox.settings.ForwardedMailSettings;

class SenderRewritingTest {
    private static final Instant TODAY = Instant.parse("2026-11-23T12:00:00Z");
    private final FixedSettings settings = new FixedSettings();
    private final SenderSecret secret = SenderSecret.passing();
    private final SenderRewriting rewriting = at(TODAY);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bob@outside.example",
                "Bob.Miller+list=x@Sub.Outside.Example",
                "a%b@outside.example",
                "jörg@bücher-zwei.example",
                "bob@[192.0.2.9]",
                "SRS@outside.example"
            })
    void leadsBackToTheSenderAsItWas(String sender) {
        Address rewritten = rewriting.rewritten(Mail.address(sender)).orElseThrow();
        assertEquals("mail.example", rewritten.domain());
        assertTrue(rewritten.localPart().startsWith("SRS0="), rewritten.toString());
        assertEquals(known(sender), rewriting.original(rewritten));
    }

    @ParameterizedTest
    @CsvSource({
        "SRS0=abcd=xy=first.example=bob@third.example",
        "SRS0+abcd=xy=first.example=bob@third.example",
        "srs0-abcd=xy=first.example=bob@third.example"
    })
    void whatAnotherServerRewroteLeadsBackToThatServer(String sender) {
        Address rewritten = rewriting.rewritten(Mail.address(sender)).orElseThrow();
        assertTrue(rewritten.localPart().startsWith("SRS1="), rewritten.toString());
        assertEquals(known(sender.replace("srs0", "SRS0")), rewriting.original(rewritten));
    }

    @Test
    void theChainNeverGrowsBeyondTheFirstServer() {
        Address rewritten = rewriting
                .rewritten(Mail.address("SRS1=hash=first.example==abcd=xy=zero.example=bob@third.example"))
                .orElseThrow();
        assertEquals(known("SRS0=abcd=xy=zero.example=bob@first.example"), rewriting.original(rewritten));
    }

    @Test
    void ourOwnSendersAndThoseThatWouldGrowTooLongStayAsTheyAre() {
        assertEquals(Optional.empty(), rewriting.rewritten(Mail.address("ann@Second.example")));
        assertEquals(Optional.empty(), rewriting.rewritten(new Address("postmaster", "")));
        int room = 254 - "SRS0=12345678=12=outside.example=@mail.example".length();
        assertEquals(Optional.empty(), rewriting.rewritten(Mail.address("x".repeat(room + 1) + "@outside.example")));
        Address longest = rewriting
                .rewritten(Mail.address("x".repeat(room) + "@outside.example"))
                .orElseThrow();
        assertEquals(254, longest.toString().length());
    }

    @Test
    void whoSwitchesItOffStillGetsTheReportsThatAreUnderway() {
        Address rewritten =
                rewriting.rewritten(Mail.address("bob@outside.example")).orElseThrow();
        settings.put(new ForwardedMailSettings(false));
        assertEquals(Optional.empty(), rewriting.rewritten(Mail.address("bob@outside.example")));
        assertEquals(known("bob@outside.example"), rewriting.original(rewritten));
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, true", "21, true", "22, false", "400, false"})
    void isValidForThreeWeeks(int days, boolean valid) {
        Address rewritten =
                rewriting.rewritten(Mail.address("bob@outside.example")).orElseThrow();
        Optional<Origin> found = at(TODAY.plus(Duration.ofDays(days))).original(rewritten);
        assertEquals(valid ? known("bob@outside.example") : Optional.of(Origin.EXPIRED), found);
    }

    @Test
    void theDayOfTheStampGoesRound() {
        // 1970-01-01 plus 1024 days, one before the round begins anew
        Instant last = Instant.EPOCH.plus(Duration.ofDays(1023));
        Address rewritten =
                at(last).rewritten(Mail.address("bob@outside.example")).orElseThrow();
        assertEquals(
                known("bob@outside.example"), at(last.plus(Duration.ofDays(5))).original(rewritten));
    }

    @Test
    void capitalsOnTheWayDoNoHarm() {
        Address rewritten =
                rewriting.rewritten(Mail.address("bob@outside.example")).orElseThrow();
        Address shouted = new Address(rewritten.localPart().toUpperCase(Locale.ROOT), rewritten.domain());
        assertEquals(known("BOB@OUTSIDE.EXAMPLE"), rewriting.original(shouted));
    }

    @Test
    void everyChangedLetterMakesItWorthless() {
        for (String sender : new String[] {"bob@outside.example", "SRS0=abcd=xy=a.example=b@outside.example"}) {
            String local =
                    rewriting.rewritten(Mail.address(sender)).orElseThrow().localPart();
            for (int i = 5; i < local.length(); i++) {
                char other = local.charAt(i) == 'q' ? 'r' : 'q';
                String changed = local.substring(0, i) + other + local.substring(i + 1);
                assertEquals(
                        Optional.of(Origin.FORGED),
                        rewriting.original(Mail.address(changed + "@mail.example")),
                        changed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SRS0=", "SRS0=x", "SRS0====", "SRS1==", "SRS1=aaaaaaaa=b=c", "SRS0=aaaaaaaa=aa=b.example=c"})
    void textsThatOnlyLookLikeItAreForged(String local) {
        if (local.length() > 5) {
            assertEquals(Optional.of(Origin.FORGED), rewriting.original(new Address(local, "mail.example")));
        } else {
            assertEquals(Optional.empty(), rewriting.original(new Address(local, "mail.example")));
        }
        assertEquals(Optional.empty(), rewriting.original(new Address("x" + local, "mail.example")));
    }

    @Test
    void anotherServersSecretProvesNothing() {
        SenderRewriting other =
                new SenderRewriting(settings, SenderSecret.passing(), Clock.fixed(TODAY, ZoneOffset.UTC));
        Address rewritten = other.rewritten(Mail.address("bob@outside.example")).orElseThrow();
        assertEquals(Optional.of(Origin.FORGED), rewriting.original(rewritten));
    }

    @Test
    void theSecretIsMadeOnceAndOnlyTheServerReadsIt(@TempDir Path data) throws Exception {
        Path file = data.resolve("keys/sender.key");
        byte[] first = SenderSecret.in(file).bytes();
        assertEquals(32, first.length);
        assertArrayEquals(first, SenderSecret.in(file).bytes());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    private static Optional<Origin> known(String sender) {
        return Optional.of(new Origin.Known(Mail.address(sender)));
    }

    private SenderRewriting at(Instant when) {
        return new SenderRewriting(settings, secret, Clock.fixed(when, ZoneOffset.UTC));
    }
}
