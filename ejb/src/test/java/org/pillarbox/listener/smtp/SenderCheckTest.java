package org.pillarbox.listener.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.api.smtp.SmtpClient;
import org.pillarbox.filter.authenticity.Authenticity;
import org.pillarbox.filter.authenticity.KnownNames;
import org.pillarbox.filter.authenticity.suffix.PublicSuffixes;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.message.HeaderFields;
import org.pillarbox.routing.Findings;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.acceptance.ArrivedContent;
import org.pillarbox.routing.acceptance.ContentTap;
import org.pillarbox.routing.acceptance.FindingsDraft;
import org.pillarbox.settings.AuthenticitySettings;
import org.pillarbox.settings.SenderAction;
import org.pillarbox.settings.SenderRule;

class SenderCheckTest {
    private static final String ZONE =
            """
            example.com TXT v=spf1 ip4:192.0.2.7 -all
            _dmarc.example.com TXT v=DMARC1; p=reject
            mail.example.com TXT v=spf1 ip4:192.0.2.7 -all
            spf.example TXT v=spf1 -all
            """;

    private final FixedSettings settings = new FixedSettings();
    private final KnownNames dns = KnownNames.of(ZONE);
    private final VisitNotes notes = new VisitNotes();
    private final SenderCheck check =
            new SenderCheck(settings, new Authenticity(() -> dns, PublicSuffixes::organisation, Clock.systemUTC()));

    @Test
    void writesDownWhatIsProven() {
        assertEquals(Optional.empty(), hand("192.0.2.7", "ann@example.com", "From: ann@example.com"));
        FindingsDraft draft = notes.findings();
        Findings findings = draft.findings();
        assertEquals(
                List.of(
                        new Trace.Step("spf", "pass for example.com"),
                        new Trace.Step("dkim", "none"),
                        new Trace.Step("dmarc", "pass for example.com")),
                findings.notes());
        assertEquals(Optional.empty(), findings.quarantine());
        assertEquals(0, findings.spam());
    }

    @Test
    void marksWhatIsNotProvenUntilTheAdministratorSaysOtherwise() {
        assertEquals(Optional.empty(), hand("198.51.100.1", "eve@evil.example", "From: ann@example.com"));
        assertEquals(Optional.empty(), notes.findings().findings().quarantine());
        assertTrue(notes.findings().points() > 0);
        assertTrue(notes.findings()
                .findings()
                .notes()
                .contains(new Trace.Step("sender", "marked: DMARC of example.com: not proven")));
    }

    @Test
    void putsAsideWhatIsNotProvenWhereTheAdministratorWantsIt() {
        with(SenderAction.QUARANTINE, List.of());
        assertEquals(Optional.empty(), hand("198.51.100.1", "eve@evil.example", "From: ann@example.com"));
        Findings findings = notes.findings().findings();
        assertEquals(Optional.of("DMARC of example.com: not proven"), findings.quarantine());
        assertTrue(findings.spam() > 0);
        assertTrue(findings.notes().contains(new Trace.Step("sender", "put aside: DMARC of example.com: not proven")));
    }

    @Test
    void refusesWhereTheAdministratorWantsIt() {
        with(SenderAction.AS_ASKED, List.of());
        Optional<Reply> reply = hand("198.51.100.1", "eve@evil.example", "From: ann@example.com");
        assertEquals(550, reply.orElseThrow().code());
        assertEquals("5.7.26", reply.orElseThrow().enhanced());
    }

    @Test
    void refusesForgedMailOfADomainThatPublishesNothing() {
        with(SenderAction.IGNORE, List.of(new SenderRule("here.example", SenderAction.REFUSE)));
        assertTrue(hand("198.51.100.1", "ann@here.example", "From: ann@here.example")
                .isPresent());
        assertEquals(Optional.empty(), hand("198.51.100.1", "ann@there.example", "From: ann@there.example"));
    }

    @Test
    void marksWhatComesFromAPlaceThatTheSendersDomainDoesNotName() {
        assertEquals(Optional.empty(), hand("198.51.100.1", "ann@spf.example", "From: ann@spf.example"));
        assertEquals(Optional.empty(), notes.findings().findings().quarantine());
        assertTrue(notes.findings().points() > 0);
    }

    @Test
    void looksAtTheClientsNameWhereThereIsNoSender() {
        assertEquals(Optional.empty(), hand("192.0.2.7", "", "From: mailer-daemon@example.com"));
        assertTrue(notes.findings().findings().notes().contains(new Trace.Step("spf", "pass for mail.example.com")));
        assertTrue(notes.findings().findings().notes().contains(new Trace.Step("dmarc", "pass for example.com")));
    }

    @Test
    void asksNothingAboutThisMachineUnlessToldToAndNothingAboutWhomItKnows() {
        hand("127.0.0.1", "eve@evil.example", "From: ann@example.com");
        assertEquals(Findings.NONE, notes.findings().findings());
        notes.trust(true);
        hand("198.51.100.1", "eve@evil.example", "From: ann@example.com");
        notes.trust(false);
        hand(visit("198.51.100.1", Optional.of("ann")), "eve@evil.example", "From: ann@example.com");
        settings.put(new AuthenticitySettings(
                false, true, SenderAction.REFUSE, SenderAction.REFUSE, SenderAction.REFUSE, "Junk", List.of()));
        hand("198.51.100.1", "eve@evil.example", "From: ann@example.com");
        assertEquals(Findings.NONE, notes.findings().findings());
        assertEquals(0, dns.asked());
        settings.put(new AuthenticitySettings(
                true, true, SenderAction.TAG, SenderAction.TAG, SenderAction.TAG, "Junk", List.of()));
        hand("127.0.0.1", "eve@evil.example", "From: ann@example.com");
        assertFalse(notes.findings().findings().notes().isEmpty());
    }

    @Test
    void writesHostileNamesWithoutHarm() {
        hand(
                "198.51.100.1",
                "e;ve\"x@evil.example",
                "From: <a(b\"@ex\u0001a\"mple.com>\r\nFrom: \u00e9@\u00e9.example");
        hand("198.51.100.1", "", "DKIM-Signature: v=1; a=rsa-sha256; d=a\u0001.example; s=x; h=from; bh=AA==; b=AA==");
        assertFalse(notes.findings().findings().notes().isEmpty());
    }

    /** A quarter of a megabyte of labels costs no more than any other domain. */
    @Test
    void looksNoFurtherAtNamesThatAreTooLong() {
        with(SenderAction.REFUSE, List.of(new SenderRule("here.example", SenderAction.REFUSE)));
        assertTimeout(
                Duration.ofSeconds(2),
                () -> hand("198.51.100.1", "eve@evil.example", "From: eve@" + "a.".repeat(120_000) + "example"));
        assertTrue(notes.findings().findings().notes().stream()
                .anyMatch(note -> note.name().equals("dmarc") && note.text().startsWith("none")));
    }

    private void with(SenderAction dmarc, List<SenderRule> rules) {
        settings.put(
                new AuthenticitySettings(true, false, dmarc, SenderAction.IGNORE, SenderAction.IGNORE, "Junk", rules));
    }

    private Optional<Reply> hand(String client, String sender, String header) {
        return hand(visit(client, Optional.empty()), sender, header);
    }

    private Optional<Reply> hand(Visit visit, String sender, String header) {
        notes.begin();
        int at = sender.lastIndexOf('@');
        Envelope envelope = Envelope.from(
                sender.isEmpty()
                        ? ReversePath.NULL
                        : new ReversePath(Optional.of(new Address(sender.substring(0, at), sender.substring(at + 1)))));
        byte[] message = (header + "\r\n\r\nText\r\n").getBytes(StandardCharsets.UTF_8);
        Optional<ContentTap> tap = check.tap(visit, envelope);
        tap.ifPresent(each -> each.write(ByteBuffer.wrap(message)));
        return check.content(visit, envelope, new ArrivedContent(message, HeaderFields.NONE, message.length));
    }

    private Visit visit(String address, Optional<String> account) {
        Peer peer = new Peer(
                "s1",
                "smtp",
                new InetSocketAddress(address, 4711),
                new InetSocketAddress("192.0.2.1", 25),
                Optional.empty());
        return new Visit(new SmtpClient(peer, "mail.example.com", true, account, notes), notes);
    }
}
