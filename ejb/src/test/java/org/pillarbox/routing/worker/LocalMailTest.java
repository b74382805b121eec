package org.pillarbox.routing.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.directory.MailRouting;
import org.pillarbox.directory.MailRouting.Assistant;
import org.pillarbox.directory.MailRouting.Forwarding;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.message.edit.Messages;
import org.pillarbox.message.edit.SenderAttributes;
import org.pillarbox.queue.Waiting;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.mapping.ActiveMappings;
import org.pillarbox.routing.outgoing.LocalSenderEdits;
import org.pillarbox.routing.step.LocalDomains;
import org.pillarbox.routing.step.UserAddresses;
import org.pillarbox.settings.DomainMapping;
import org.pillarbox.settings.DomainMappingSettings;
import org.pillarbox.settings.FaxSettings;
import org.pillarbox.settings.UnrecognisedSettings;
import org.pillarbox.settings.UnrecognisedSettings.Collected;
import org.pillarbox.store.StoredContent;

/** What the settings of Local Mail make of accepted messages, down to the queue. */
class LocalMailTest {
    private static final String MESSAGE =
            "From: sue@company1.com\r\nTo: mike@company1.com\r\nSubject: Lunch\r\n\r\nsue@company1.com\r\n";

    private final RoutingFixture mail = new RoutingFixture();

    private void map(DomainMapping... mappings) {
        mail.settings.put(new DomainMappingSettings(List.of(mappings)));
        mail.edits = new LocalSenderEdits(
                mail.contents,
                mail.settings,
                mail.users,
                new UserAddresses(new LocalDomains(mail.settings), mail.users, ActiveMappings.NONE),
                user -> new SenderAttributes(Map.of()),
                mail.errors);
        mail.start();
    }

    @Test
    @Tag("LOC-024")
    @Tag("LOC-025")
    void aLocalUsersMessageLeavesWithTheOtherDomainInHeaderAndEnvelope() throws IOException {
        map(new DomainMapping("company1.com", "company2.com"));
        mail.send(
                Mail.loggedIn("ann"),
                Mail.envelope("sue@company1.com", "mike@company1.com", "mike@company2.com", "x@outside.example"),
                MESSAGE);
        mail.route();
        List<Waiting> queued = mail.database.committed().queued;
        assertEquals(
                List.of("mike@company2.com", "x@outside.example"),
                queued.stream()
                        .map(waiting -> waiting.recipient().address().toString())
                        .toList());
        for (Waiting waiting : queued) {
            assertEquals("<sue@company2.com>", waiting.envelope().reversePath().toString());
            String sent = sent(waiting);
            assertTrue(sent.contains("From: sue@company2.com\r\nTo: mike@company2.com\r\n"), sent);
            assertTrue(sent.endsWith("\r\n\r\nsue@company1.com\r\n"), sent);
            assertEquals(sent.length(), waiting.size());
        }
    }

    @Test
    @Tag("LOC-028")
    void whatAUserSendsOnFromTheInternetIsNotMapped() throws IOException {
        map(new DomainMapping("company1.com", "company2.com"));
        mail.users.route("ann", MailRouting.of(Assistant.NONE, new Forwarding(true, "ann@company1.com")));
        mail.send(Mail.STRANGER, Mail.envelope("sue@company1.com", "ann@mail.example"), MESSAGE);
        mail.route();
        Waiting waiting = mail.database.committed().queued.get(0);
        assertEquals("ann@company1.com", waiting.recipient().address().toString());
        assertFalse(waiting.envelope().reversePath().toString().contains("company2.com"));
        assertTrue(sent(waiting).contains("To: mike@company1.com"));
    }

    @Test
    @Tag("OTH-061")
    void aFaxKeepsItsNumberInTheMailbox() throws IOException {
        mail.settings.put(new FaxSettings("bob", false));
        mail.send(Mail.STRANGER, Mail.envelope("x@outside.example", "+44-1234-1234567@mail.example"));
        mail.route();
        String fax = mail.mailbox(3).get(0);
        assertTrue(fax.contains("Delivered-To: +44-1234-1234567@mail.example\r\n"), fax);
    }

    @Test
    @Tag("SRV-096")
    void theSenderHearsOfARecipientWhoWasTakenButIsNobody() throws IOException {
        mail.settings.put(new UnrecognisedSettings(false, Collected.ADMINISTRATOR, ""));
        mail.send(Mail.STRANGER, Mail.envelope("ann@mail.example", "zed@mail.example"));
        mail.route();
        StoredContent content = mail.contents.records().get(0);
        assertEquals(
                Trace.Outcome.BOUNCED,
                mail.fate(content, "zed@mail.example").orElseThrow().outcome());
    }

    @Test
    @Tag("SRV-097")
    void nobodyIsToldWhereThereIsNoSender() throws IOException {
        mail.settings.put(new UnrecognisedSettings(false, Collected.ADMINISTRATOR, ""));
        mail.send(Mail.STRANGER, Mail.envelope("", "zed@mail.example"));
        mail.send(Mail.STRANGER, Mail.envelope("x@outside.example", "zed@mail.example"));
        mail.route();
        mail.route();
        List<StoredContent> records = mail.contents.records();
        assertEquals(3, records.size(), "two messages and one report, of the second");
    }

    private String sent(Waiting waiting) throws IOException {
        StoredContent content = mail.contents.records().stream()
                .filter(record -> record.id().equals(waiting.content()))
                .findFirst()
                .orElseThrow();
        byte[] bytes = Messages.bytes(waiting.edit().on(mail.contents.open(content.location())));
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
