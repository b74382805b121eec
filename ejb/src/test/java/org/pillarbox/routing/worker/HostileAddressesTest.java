package org.pillarbox.routing.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.directory.MailRouting;
import org.pillarbox.directory.MailRouting.Assistant;
import org.pillarbox.directory.MailRouting.Forwarding;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.journal.trace.Trace.Outcome;
import org.pillarbox.routing.Mail;

/** Addresses that nobody meant well, recipients by the thousand, and mail that goes round: each has an end and a trace. */
class HostileAddressesTest {
    private final RoutingFixture mail = new RoutingFixture();

    /** Local part and domain as the session gives them on: unquoted, without source route. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a%b, mail.example, BOUNCED, 5.7.1",
                "a!b, mail.example, BOUNCED, 5.7.1",
                "ann@mail.example, mail.example, BOUNCED, 5.7.1",
                "odd name, mail.example, BOUNCED, 5.1.1",
                "a\"b\\c, mail.example, BOUNCED, 5.1.1",
                "<script>, mail.example, BOUNCED, 5.1.1",
                "ann(comment), mail.example, BOUNCED, 5.1.1",
                "jörg, mail.example, BOUNCED, 5.1.1",
                "用户, mail.example, BOUNCED, 5.1.1",
                ".., mail.example, BOUNCED, 5.1.1",
                "ann, bücher.example, DELIVERED, ann",
                "ann, XN--BCHER-KVA.example, DELIVERED, ann",
                "ANN, MAIL.EXAMPLE, DELIVERED, ann",
                "ann, [127.0.0.1], BOUNCED, 5.7.1",
                "ann, [IPv6:::1], BOUNCED, 5.7.1",
                "ann, [192.0.2.77], QUEUED, 192.0.2.77",
                "odd \"name\", outside.example, QUEUED, outside.example",
                "a%b, outside.example, QUEUED, a%b@outside.example",
                "jörg, outside.example, QUEUED, jörg@outside.example"
            })
    void everyAddressHasADefinedEnd(String local, String domain, Outcome outcome, String detail) throws IOException {
        Address address = new Address(local, domain);
        mail.send(
                Mail.loggedIn("bob"),
                Mail.envelope("bob@mail.example").withRecipients(List.of(EnvelopeRecipient.of(address))));
        mail.route();
        Trace.Fate fate = fates().get(0);
        assertEquals(outcome, fate.outcome(), fate.toString());
        assertTrue(fate.detail().contains(detail), fate.detail());
        assertEquals(address.toString(), fate.recipient());
        assertFalse(fate.steps().isEmpty());
    }

    @Test
    @Timeout(30)
    void tenThousandRecipientsEachHaveTheirFate() throws IOException {
        for (int i = 0; i < 5_000; i++) {
            mail.users.add(100 + i, "u" + i, false);
        }
        mail.users.route("u0", MailRouting.of(new Assistant("u1", false), new Forwarding(true, "u2")));
        List<EnvelopeRecipient> recipients = IntStream.range(0, 10_000)
                .mapToObj(i -> EnvelopeRecipient.of(Mail.address("u" + i + "@mail.example")))
                .toList();
        Envelope envelope = Mail.envelope("x@outside.example").withRecipients(recipients);
        mail.send(Mail.STRANGER, envelope);
        mail.route();
        assertEquals(10_000, fates().size());
        assertEquals(
                5_000,
                fates().stream()
                        .filter(fate -> fate.outcome() == Outcome.DELIVERED)
                        .count());
        assertEquals(
                5_000,
                fates().stream()
                        .filter(fate -> fate.outcome() == Outcome.BOUNCED)
                        .count());
        assertEquals(4_999, mail.database.committed().delivered.size(), "u0 forwards, and u2 has one copy");
    }

    @Test
    @Timeout(30)
    void aGroupOfTenThousandWhoAllForwardToEachOtherEnds() throws IOException {
        String[] members = IntStream.range(0, 10_000).mapToObj(i -> "u" + i).toArray(String[]::new);
        for (int i = 0; i < members.length; i++) {
            mail.users.add(100 + i, members[i], false);
        }
        for (int i = 0; i < members.length; i++) {
            mail.users.route(
                    members[i],
                    MailRouting.of(new Assistant(members[(i + 1) % members.length], true), Forwarding.NONE));
        }
        mail.users.gather("all", members);
        mail.send(Mail.loggedIn("bob"), Mail.envelope("bob@mail.example", "all@mail.example"));
        mail.route();
        assertEquals(1, fates().size());
        assertEquals(Outcome.DELIVERED, fates().get(0).outcome());
        assertTrue(fates().get(0).journey().hidden() > 9_000);
        List<Long> reached = mail.database.committed().delivered.stream()
                .map(delivery -> delivery.userId())
                .toList();
        assertFalse(reached.isEmpty());
        assertEquals(reached.size(), reached.stream().distinct().count(), "no mailbox gets two copies");
    }

    @Test
    void aLoopThroughAnotherServerIsToldOnceToAPerson() throws IOException {
        mail.users.route("ann", MailRouting.of(Assistant.NONE, new Forwarding(true, "away@private.example")));
        for (int round = 0; round < 3; round++) {
            mail.start();
            mail.send(
                    Mail.STRANGER,
                    Mail.envelope("x@outside.example", "ann@mail.example"),
                    "Delivered-To: ann@mail.example\r\nSubject: round\r\n\r\nHello\r\n");
            mail.send(
                    Mail.STRANGER,
                    Mail.envelope("x@outside.example", "ann@mail.example"),
                    "Delivered-To: ann@mail.example\r\nSubject: and round\r\n\r\nHello\r\n");
            mail.route();
        }
        assertEquals(6, mail.mailbox(2).size(), "it stays with the user whose settings would send it out again");
        assertEquals(3, mail.errors.latest(100).size(), "once for each process");
        assertTrue(mail.errors.latest(1).get(0).text().startsWith("Mail to ann@mail.example goes round: ann, Inbox"));
    }

    @Test
    void aRefusedLoopIsToldToo() throws IOException {
        mail.send(
                Mail.STRANGER,
                Mail.envelope("x@outside.example", "ann@mail.example", "bob@mail.example"),
                "Delivered-To: ann@mail.example\r\n\r\nHello\r\n");
        mail.route();
        assertEquals(1, mail.errors.latest(100).size());
        assertTrue(mail.errors.latest(1).get(0).text().contains("554 5.4.6"));
    }

    @Test
    void usersWhoForwardToEachOtherNeedNobody() throws IOException {
        mail.users.route("ann", MailRouting.of(Assistant.NONE, new Forwarding(true, "bob")));
        mail.users.route("bob", MailRouting.of(Assistant.NONE, new Forwarding(true, "ann")));
        mail.send(Mail.STRANGER, Mail.envelope("x@outside.example", "ann@mail.example"));
        mail.route();
        assertEquals(1, mail.mailbox(2).size());
        assertEquals(List.of(), mail.errors.latest(1));
    }

    private List<Trace.Fate> fates() {
        String first = mail.contents.records().get(0).id().toString();
        return mail.database.committed().traces.get(first).recipients();
    }
}
