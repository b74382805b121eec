package org.pillarbox.queue.dsn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Content;
import org.pillarbox.message.Letter;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.settings.BounceSettings;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.ReportSettings;
import org.pillarbox.store.ContentId;
import org.pillarbox.testing.CollectingSink;

@Tag("SRV-132")
class ReportWriterTest {
    private static final String ORIGINAL = "Received: from a by b; x\r\nSubject: Lunch\r\n\r\nAt one.\r\n";
    private static final ReportedRecipient FAILED = new ReportedRecipient(
            new Address("gone", "mail.example"),
            Optional.of("rfc822;Gone@Mail.Example"),
            ReportedRecipient.Action.FAILED,
            "5.1.1",
            "550 5.1.1 No such user here");
    private static final ReportedRecipient DELIVERED = new ReportedRecipient(
            new Address("bob", "mail.example"), Optional.empty(), ReportedRecipient.Action.DELIVERED, "2.0.0", "");

    private final FixedSettings settings = new FixedSettings();
    private final ReportWriter writer =
            new ReportWriter(settings, Clock.fixed(Instant.parse("2026-11-22T15:00:00Z"), ZoneOffset.UTC));

    @Test
    @Tag("SRV-140")
    void comesFromNobodySoThatNothingAnswers() {
        Letter letter = writer.write(report(false, FAILED), Optional.empty());
        assertTrue(letter.envelope().reversePath().isNull());
        assertEquals(
                "x@outside.example",
                letter.envelope().recipients().get(0).address().toString());
    }

    @Test
    @Tag("LOC-002")
    void comesFromTheDefaultDomain() throws Exception {
        settings.put(new LocalMailSettings("mail.company.com", List.of("company.com")));
        CollectingSink sink = new CollectingSink();
        new ReportWriter(settings, Clock.systemUTC())
                .write(report(false, FAILED), Optional.empty())
                .text()
                .writeTo(sink);
        String text = sink.text();
        assertTrue(text.contains("From: Mail Delivery <Mailer_Daemon@company.com>\r\n"), text);
        assertTrue(text.contains("Reporting-MTA: dns; mail.company.com\r\n"), text);
    }

    @Test
    void tellsPeopleAndPrograms() throws Exception {
        String text = text(report(false, FAILED), ORIGINAL);
        assertTrue(text.contains("Content-Type: multipart/report; report-type=delivery-status;"), text);
        assertTrue(text.contains("Your message did not reach this address:\r\n\r\n    gone@mail.example\r\n"), text);
        assertTrue(text.contains("Reporting-MTA: dns; mail.example\r\n"), text);
        assertTrue(text.contains("Original-Envelope-Id: QQ314159\r\n"), text);
        assertTrue(text.contains("Original-Recipient: rfc822; Gone@Mail.Example\r\n"), text);
        assertTrue(text.contains("Final-Recipient: rfc822; gone@mail.example\r\n"), text);
        assertTrue(text.contains("Action: failed\r\nStatus: 5.1.1\r\n"), text);
        assertTrue(text.contains("Diagnostic-Code: smtp; 550 5.1.1 No such user here\r\n"), text);
        assertTrue(text.contains("Auto-Submitted: auto-replied\r\n"), text);
        assertTrue(text.contains("In-Reply-To: <1@outside.example>\r\n"), text);
    }

    @Test
    void returnsTheHeaderAloneUnlessTheWholeWasAskedFor() throws Exception {
        String header = text(report(false, FAILED), ORIGINAL);
        assertTrue(header.contains("Content-Type: text/rfc822-headers\r\n"), header);
        assertTrue(header.contains("Subject: Lunch\r\n"), header);
        assertFalse(header.contains("At one."), header);
        String whole = text(report(true, FAILED), ORIGINAL);
        assertTrue(whole.contains("Content-Type: message/rfc822\r\n"), whole);
        assertTrue(whole.contains(ORIGINAL), whole);
    }

    @Test
    void returnsTheHeaderAloneOfALargeMessage() throws Exception {
        String large = "Subject: large\r\n\r\n" + "x".repeat((int) Returned.MOST);
        String text = text(report(true, FAILED), large);
        assertTrue(text.length() < 10_000);
    }

    @Test
    void confirmsADelivery() throws Exception {
        String text = text(report(false, DELIVERED), ORIGINAL);
        assertTrue(text.contains("Subject: Your message was delivered\r\n"), text);
        assertTrue(text.contains("Action: delivered\r\nStatus: 2.0.0\r\n"), text);
        assertFalse(text.contains("Diagnostic-Code"), text);
    }

    @Test
    void isWrittenWithoutTheMessageWhenThatIsGone() throws Exception {
        String text = text(report(true, FAILED), null);
        assertFalse(text.contains("rfc822-headers"), text);
        assertTrue(text.endsWith("--\r\n"), text);
    }

    @Test
    void usesTheInternationalFormForInternationalAddresses() throws Exception {
        ReportedRecipient recipient = new ReportedRecipient(
                new Address("jürgen", "mail.example"),
                Optional.empty(),
                ReportedRecipient.Action.FAILED,
                "5.1.1",
                "550 5.1.1 No such user here");
        String text = text(report(false, recipient), ORIGINAL);
        assertTrue(text.contains("Content-Type: message/global-delivery-status\r\n"), text);
        assertTrue(text.contains("Final-Recipient: utf-8; jürgen@mail.example\r\n"), text);
    }

    @Test
    void letsNobodyForgeAField() throws Exception {
        ReportedRecipient forged = new ReportedRecipient(
                new Address("gone", "mail.example"),
                Optional.of("rfc822;x\r\nAction: delivered"),
                ReportedRecipient.Action.FAILED,
                "5.1.1",
                "550 no\r\nBcc: x");
        String text = text(report(false, forged), ORIGINAL);
        assertFalse(text.contains("\r\nAction: delivered"), text);
        assertFalse(text.contains("\r\nBcc:"), text);
    }

    @Test
    @Tag("TEC-104")
    void isPlainTextWithTheSameFactsWhereThatIsWanted() throws Exception {
        assertTrue(text(report(false, FAILED), ORIGINAL).contains("multipart/report"), "off at first");
        settings.put(new ReportSettings(true));
        String text = text(report(false, FAILED), ORIGINAL);
        assertTrue(text.contains("Content-Type: text/plain; charset=utf-8\r\n"), text);
        assertFalse(text.contains("multipart"), text);
        assertFalse(text.contains("=_report"), text);
        for (String fact : List.of(
                "Your message did not reach this address:\r\n\r\n    gone@mail.example",
                "Final-Recipient: rfc822; gone@mail.example",
                "Action: failed\r\nStatus: 5.1.1",
                "Diagnostic-Code: smtp; 550 5.1.1 No such user here",
                "The message's header:\r\n\r\nReceived: from a by b; x\r\nSubject: Lunch")) {
            assertTrue(text.contains(fact), fact + " in " + text);
        }
        assertFalse(text.contains("At one."), text);
        assertTrue(text(report(true, FAILED), ORIGINAL).endsWith("The message:\r\n\r\n" + ORIGINAL));
        assertTrue(text(report(true, FAILED), null).contains("Status: 5.1.1"));
    }

    @Test
    @Tag("OTH-108")
    void ofCollectedMailForNobodyTellsTheStandardWords() throws Exception {
        String text = text(inOwnWords(), ORIGINAL);
        assertTrue(
                text.contains("\r\n\r\nDelivery Failure Report.\r\nThe following message was incorrectly addressed.\r\n"
                        + "Recipient: \"gone@mail.example\" is unrecognised.\r\n\r\n"
                        + "Please contact \"postmaster@mail.example\" for further assistance\r\n"),
                text);
        assertTrue(text.contains("Status: 5.1.1\r\n"), text);
        assertTrue(text.contains("Subject: Lunch\r\n"), text);
    }

    @Test
    @Tag("OTH-106")
    @Tag("OTH-107")
    void ofCollectedMailForNobodyTellsTheAdministratorsWords() throws Exception {
        settings.put(new BounceSettings("Nobody is %1 at %2.\nNot %1, not %3, 100%\n"));
        String text = text(inOwnWords(), ORIGINAL);
        assertTrue(
                text.contains("\r\n\r\nNobody is gone@mail.example at mail.example.\r\n"
                        + "Not gone@mail.example, not %3, 100%\r\n"),
                text);
        assertFalse(text(report(false, FAILED), ORIGINAL).contains("Nobody is"), "other reports are the server's");
    }

    @Test
    @Tag("OTH-107")
    void anAddressCannotBringPlacesIntoTheWords() {
        assertEquals("%2@x y", new BounceSettings("%1 %2").words("%2@x", "y"));
    }

    @Test
    @Tag("OTH-111")
    void ofCollectedMailForNobodyComesFromNobody() {
        assertTrue(writer.write(inOwnWords(), Optional.empty())
                .envelope()
                .reversePath()
                .isNull());
    }

    private static Report inOwnWords() {
        Report plain = report(false, FAILED);
        return new Report(
                "once",
                new ContentId(new UUID(1, 2)),
                plain.to(),
                plain.envelopeId(),
                false,
                plain.messageId(),
                plain.arrival(),
                plain.recipients(),
                Report.Audience.SENDER_OF_COLLECTED);
    }

    @Test
    void comesBackFromItsRowAsItWas() {
        Report report = report(true, FAILED, DELIVERED);
        assertEquals(report, ReportCodec.decode(ReportCodec.encode(report)));
    }

    @Test
    void readsTheFirstVersionWhichKnewOnlyReportsToSenders() {
        Report report = report(true, FAILED);
        byte[] latest = ReportCodec.encode(report);
        byte[] first = Arrays.copyOf(latest, latest.length - 1);
        first[0] = 1;
        assertEquals(report, ReportCodec.decode(first));
    }

    @Test
    @Tag("OTH-075")
    @Tag("OTH-085")
    void tellsTheSiteOfMailForNobodyWithTheWholeMessage() throws Exception {
        Report about = report(true, FAILED);
        Report report = new Report(
                "c/unknown/ann",
                about.content(),
                new Address("ann", ""),
                Optional.empty(),
                true,
                "",
                about.arrival(),
                about.recipients(),
                Report.Audience.SITE);
        assertEquals(report, ReportCodec.decode(ReportCodec.encode(report)));
        String large = "Subject: large\r\n\r\n" + "x".repeat((int) Returned.MOST);
        String text = text(report, large);
        assertTrue(text.contains("To: <ann@"), text.substring(0, 500));
        assertTrue(text.contains("    gone@mail.example\r\n"), text.substring(0, 1000));
        assertTrue(text.contains(large), "the whole message, however large");
    }

    private static Report report(boolean full, ReportedRecipient... recipients) {
        ContentId content = new ContentId(UUID.randomUUID());
        return new Report(
                content + "/routing",
                content,
                new Address("x", "outside.example"),
                Optional.of("QQ314159"),
                full,
                "<1@outside.example>",
                Instant.parse("2026-11-22T14:00:00Z"),
                List.of(recipients));
    }

    private String text(Report report, String original) throws IOException {
        Optional<Content> content = Optional.ofNullable(original).map(ReportWriterTest::content);
        CollectingSink sink = new CollectingSink();
        writer.write(report, content).text().writeTo(sink);
        return sink.text();
    }

    private static Content content(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public int read(long position, ByteBuffer into) {
                int length = (int) Math.min(into.remaining(), bytes.length - position);
                into.put(bytes, (int) position, length);
                return length;
            }
        };
    }
}
