package org.pillarbox.routing.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.MessageSink;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.MemoryContents;
import org.pillarbox.routing.Origin;
import org.pillarbox.routing.mapping.ActiveMappings;
import org.pillarbox.routing.step.LocalDomains;
import org.pillarbox.routing.step.UserAddresses;
import org.pillarbox.settings.ConsoleSettings;
import org.pillarbox.settings.SmtpSettings;

class AcceptanceTest {
    private static final String BODY = "From: ann@mail.example\r\nDate: Sun, 22 Nov 2026 10:00:00 +0000\r\n"
            + "Message-ID: <given@mail.example>\r\nSubject: Lunch\r\n\r\nAt one.\r\n";
    private static final Envelope ENVELOPE = Mail.envelope("x@outside.example", "ann@mail.example");

    private final MemoryContents contents = new MemoryContents();
    private final Handover handover = new Handover();
    private final RoutingHealth health = new RoutingHealth(() -> 0, Duration.ofSeconds(1));
    private final FixedSettings settings = new FixedSettings();
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T15:00:00Z"), ZoneOffset.UTC);
    private final Acceptance acceptance = new Acceptance(contents, handover, health, settings, clock);

    @Test
    void answersWithTheNameOfADurableContent() throws Exception {
        Reply reply = accept(Mail.STRANGER, ENVELOPE, BODY);
        assertEquals(250, reply.code());
        assertEquals("2.0.0", reply.enhanced());
        assertTrue(reply.lines().get(0).contains(contents.records().get(0).id().toString()));
        assertEquals(contents.records(), handover.take(10, Duration.ZERO));
    }

    @Test
    @Tag("SRV-124")
    void putsOneReceivedFieldInFrontOfUntouchedBytes() throws Exception {
        accept(Mail.STRANGER, ENVELOPE, BODY);
        String stored = stored();
        assertTrue(stored.startsWith("Received: from client.example ([192.0.2.1])\r\n"), stored);
        assertTrue(stored.contains("by mail.example (Pillarbox) with ESMTP\r\n"), stored);
        assertTrue(stored.contains("for <ann@mail.example>"), stored);
        assertTrue(stored.endsWith("Sun, 22 Nov 2026 15:00:00 +0000\r\n" + BODY), stored);
        assertEquals(stored.indexOf("Received:"), stored.lastIndexOf("Received:"));
    }

    @Test
    @Tag("SRV-124")
    void doesNotShowOneRecipientToAnother() throws Exception {
        accept(Mail.STRANGER, Mail.envelope("x@outside.example", "ann@mail.example", "bob@mail.example"), BODY);
        assertFalse(stored().contains("bob@"));
        assertFalse(stored().contains("for <"));
    }

    @Test
    @Tag("SRV-124")
    void leavesTheProductOutWhenServicesAreAnonymised() throws Exception {
        settings.put(new ConsoleSettings(20, true));
        accept(Mail.STRANGER, ENVELOPE, BODY);
        assertFalse(stored().contains("Pillarbox"));
    }

    @Test
    @Tag("OTH-041")
    @Tag("OTH-042")
    void leavesTheClientsAddressOutWhenAddressesAreHidden() throws Exception {
        String before = "Received: from relay.example ([192.0.2.9]) by x.example; Sun, 22 Nov 2026 10:00:00 +0000\r\n";
        accept(Mail.STRANGER, ENVELOPE, before + BODY);
        assertTrue(stored().contains("192.0.2.1]"), "shown at first");
        settings.put(new ConsoleSettings(20, false, true));
        accept(Mail.STRANGER, ENVELOPE, before + BODY);
        String stored = contents.text(contents.records().get(1));
        assertTrue(stored.startsWith("Received: from client.example\r\n\tby mail.example"), stored);
        assertFalse(stored.contains("192.0.2.1"), stored);
        assertTrue(stored.contains("192.0.2.9"), "fields of others stay");
    }

    @Test
    void acceptsADateBefore1970() throws Exception {
        String never = BODY.replace("Sun, 22 Nov 2026 10:00:00 +0000", "Thu, 1 Jan 1970 00:00:00 +0100");
        assertEquals(250, accept(Mail.STRANGER, ENVELOPE, never).code());
    }

    @Test
    @Tag("SRV-125")
    void refusesAHundredReceivedFieldsAsALoop() throws Exception {
        String hops = "Received: from a.example by b.example; Sun, 22 Nov 2026 10:00:00 +0000\r\n";
        assertEquals(
                250, accept(Mail.STRANGER, ENVELOPE, hops.repeat(99) + BODY).code());
        Reply refused = accept(Mail.STRANGER, ENVELOPE, hops.repeat(100) + BODY);
        assertEquals(554, refused.code());
        assertEquals("5.4.6", refused.enhanced());
        assertEquals(1, contents.records().size());
    }

    @Test
    @Tag("SRV-138")
    void addsMissingDateAndMessageIdToSubmissions() throws Exception {
        accept(Mail.loggedIn("ann"), ENVELOPE, "From: ann@mail.example\r\n\r\nHello\r\n");
        String stored = stored();
        assertTrue(stored.contains("\r\nDate: Sun, 22 Nov 2026 15:00:00 +0000\r\n"), stored);
        assertTrue(stored.matches("(?s).*\r\nMessage-ID: <[0-9a-f-]{36}@mail\\.example>\r\n.*"), stored);
        assertTrue(stored.endsWith("From: ann@mail.example\r\n\r\nHello\r\n"), stored);
    }

    @Test
    @Tag("SRV-138")
    void leavesGivenDateAndMessageIdAlone() throws Exception {
        accept(Mail.loggedIn("ann"), ENVELOPE, BODY);
        assertEquals(stored().indexOf("Date:"), stored().lastIndexOf("Date:"));
        assertEquals(stored().indexOf("Message-ID:"), stored().lastIndexOf("Message-ID:"));
    }

    @Test
    void addsNothingToMailOfOtherServers() throws Exception {
        accept(Mail.STRANGER, ENVELOPE, "From: x@outside.example\r\n\r\nHello\r\n");
        assertFalse(stored().contains("Message-ID:"));
    }

    @Test
    @Tag("SRV-127")
    void answersFourFiveTwoWhileTheDiskIsFullAndRecoversByItself() throws Exception {
        MessageSink begun = acceptance.begin(List.of());
        begun.write(ByteBuffer.wrap(BODY.getBytes(StandardCharsets.UTF_8)));
        contents.setFull(true);
        assertEquals(452, acceptance.obstacle().orElseThrow().code());
        assertThrows(IOException.class, () -> acceptance.begin(List.of()));
        assertThrows(IOException.class, () -> begun.write(ByteBuffer.wrap(new byte[1])));
        assertEquals(
                452,
                acceptance
                        .accept(Mail.STRANGER, ENVELOPE, begun, new FindingsDraft())
                        .code());
        assertEquals(0, contents.records().size());
        contents.setFull(false);
        assertEquals(Optional.empty(), acceptance.obstacle());
        assertEquals(250, accept(Mail.STRANGER, ENVELOPE, BODY).code());
    }

    @Test
    void aCommitThatRunsOutOfMemoryHoldsUpNoOther() throws Exception {
        contents.beforeCommit(() -> {
            throw new OutOfMemoryError("as if");
        });
        assertThrows(OutOfMemoryError.class, () -> accept(Mail.STRANGER, ENVELOPE, BODY));
        contents.beforeCommit(() -> {});
        assertEquals(250, accept(Mail.STRANGER, ENVELOPE, BODY).code());
        assertEquals(contents.records(), handover.take(10, Duration.ZERO));
    }

    @Test
    void givesNoPositiveReplyWhileTheDatabaseIsAway() throws Exception {
        MessageSink begun = acceptance.begin(List.of());
        health.failed();
        assertEquals(451, acceptance.obstacle().orElseThrow().code());
        assertEquals(
                451,
                acceptance
                        .accept(Mail.STRANGER, ENVELOPE, begun, new FindingsDraft())
                        .code());
        assertThrows(IOException.class, () -> acceptance.begin(List.of()));
        assertEquals(0, contents.records().size());
    }

    @Test
    void putsWhatChecksFoundInFrontAndKeepsItWithTheMessage() throws Exception {
        FindingsDraft found = new FindingsDraft();
        found.field("X-RBL-Warning", "192.0.2.1 is listed\r\n\tat list.example");
        found.note("blacklist", "listed at list.example");
        found.spam(5);
        MessageSink sink = acceptance.begin(List.of());
        sink.write(ByteBuffer.wrap(BODY.getBytes(StandardCharsets.UTF_8)));
        acceptance.accept(Mail.STRANGER, ENVELOPE, sink, found);
        assertTrue(stored().startsWith("X-RBL-Warning: 192.0.2.1 is listed\r\n\tat list.example\r\nReceived: "));
        AcceptedMessage message =
                AcceptedMessageCodec.decode(contents.records().get(0).metadata());
        assertEquals(found.findings(), message.findings());
        assertEquals(message.findings(), message.transit().findings());
    }

    @Test
    void letsNoCheckWriteAFieldThatEndsBeforeItsValue() {
        FindingsDraft found = new FindingsDraft();
        for (String value : List.of("a\r\nBcc: x", "a\r\n\r\nbody", "a\nb", "a\r\n \r\nb", "\0")) {
            assertThrows(IllegalArgumentException.class, () -> found.field("X-Test", value));
        }
    }

    @Test
    void showsTheBytesAsTheyComeAndTheHeaderWhenAllIsThere() throws Exception {
        StringBuilder seen = new StringBuilder();
        ContentTap tap = bytes -> seen.append(StandardCharsets.UTF_8.decode(bytes));
        MessageSink sink = acceptance.begin(List.of(tap));
        for (byte each : BODY.getBytes(StandardCharsets.UTF_8)) {
            sink.write(ByteBuffer.wrap(new byte[] {each}));
        }
        ArrivedContent arrived = acceptance.arrived(sink);
        assertEquals(BODY, seen.toString());
        String header = BODY.substring(0, BODY.indexOf("\r\n\r\n") + 4);
        assertEquals(header, new String(arrived.header(), StandardCharsets.UTF_8));
        assertEquals(BODY.length(), arrived.size());
        sink.discard();
    }

    @Test
    void turnsMailAwayWhenTheWorkerFallsFarBehind() throws Exception {
        for (int i = 0; i <= Acceptance.MAX_WAITING; i++) {
            accept(Mail.STRANGER, ENVELOPE, "\r\n");
        }
        assertEquals(451, acceptance.obstacle().orElseThrow().code());
        assertEquals(1, handover.take(1, Duration.ZERO).size());
        assertEquals(Optional.empty(), acceptance.obstacle());
    }

    @Test
    void knowsWhoMaySendAsWhom() {
        ListedUsers users = new ListedUsers().add(2, "ann", false).add(3, "bob", false);
        LocalDomains domains = new LocalDomains(settings);
        SenderPolicy policy =
                new SenderPolicy(domains, users, new UserAddresses(domains, users, ActiveMappings.NONE), settings);
        assertEquals(550, refusal(policy, Optional.empty(), false, "ann@mail.example"));
        assertEquals(0, refusal(policy, Optional.empty(), true, "ann@mail.example"));
        assertEquals(0, refusal(policy, Optional.empty(), false, "nobody@mail.example"));
        assertEquals(0, refusal(policy, Optional.empty(), false, "ann@outside.example"));
        assertEquals(0, refusal(policy, Optional.of("ann"), false, "ann@second.example"));
        assertEquals(0, refusal(policy, Optional.of("ann"), false, "any@outside.example"));
        assertEquals(553, refusal(policy, Optional.of("ann"), false, "BOB@mail.example"));
        assertEquals(
                0,
                policy.refusal(Optional.empty(), false, ReversePath.NULL)
                        .map(Reply::code)
                        .orElse(0));
        settings.put(new SmtpSettings(0, 100, false, false));
        assertEquals(0, refusal(policy, Optional.empty(), false, "ann@mail.example"));
    }

    private static int refusal(SenderPolicy policy, Optional<String> account, boolean loopback, String sender) {
        Address address = Mail.address(sender);
        return policy.refusal(account, loopback, ReversePath.of(address))
                .map(Reply::code)
                .orElse(0);
    }

    private Reply accept(Origin origin, Envelope envelope, String body) throws IOException {
        MessageSink sink = acceptance.begin(List.of());
        sink.write(ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)));
        return acceptance.accept(origin, envelope, sink, new FindingsDraft());
    }

    private String stored() {
        return contents.text(contents.records().get(0));
    }
}
