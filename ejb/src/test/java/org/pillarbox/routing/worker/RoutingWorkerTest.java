package org.pillarbox.routing.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.message.Letter;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.acceptance.LetterBox;
import org.pillarbox.store.StoredContent;

@Timeout(60)
class RoutingWorkerTest {
    private final RoutingFixture fixture = new RoutingFixture();

    @Test
    @Tag("INS-002")
    void deliversLocalMailAndQueuesTheRestOfOneMessage() throws Exception {
        fixture.send(Mail.loggedIn("ann"), Mail.envelope("ann@mail.example", "bob@mail.example", "x@outside.example"));
        fixture.route();
        assertEquals(1, fixture.mailbox(3).size());
        assertEquals(1, fixture.database.committed().queued.size());
        Address queued = fixture.database.committed().queued.get(0).recipient().address();
        assertEquals(Mail.address("x@outside.example"), queued);
        assertEquals(Optional.of(Trace.Outcome.DELIVERED), outcome("bob@mail.example"));
        assertEquals(Optional.of(Trace.Outcome.QUEUED), outcome("x@outside.example"));
    }

    @Test
    @Tag("INS-007")
    void eachCopyTellsWhereItCameFromAndTo() throws Exception {
        fixture.send(Mail.STRANGER, Mail.envelope("x@outside.example", "ann@mail.example"));
        fixture.route();
        String mail = fixture.mailbox(2).get(0);
        assertTrue(
                mail.startsWith("Return-Path: <x@outside.example>\r\nDelivered-To: ann@mail.example\r\nReceived: "),
                mail);
        assertTrue(mail.endsWith(RoutingFixture.BODY), mail);
    }

    @Test
    void oneUserGetsOneCopyUnderTwoAddresses() throws Exception {
        fixture.send(Mail.STRANGER, Mail.envelope("x@outside.example", "ann@mail.example", "ann@second.example"));
        fixture.route();
        assertEquals(1, fixture.mailbox(2).size());
        assertEquals(Optional.of(Trace.Outcome.DELIVERED), outcome("ann@second.example"));
    }

    @Test
    void countsWhatCameAndWent() throws Exception {
        fixture.refusals.count();
        fixture.send(Mail.STRANGER, Mail.envelope("x@outside.example", "ann@mail.example", "bob@mail.example"));
        fixture.route();
        assertEquals(new Traffic(1, 2, 1), fixture.database.committed().traffic);
    }

    @Test
    void setsAsideWhatCannotBeUnderstoodAndGoesOn() throws Exception {
        fixture.send(Mail.STRANGER, Mail.envelope("x@outside.example", "ann@mail.example"));
        var strange = fixture.contents.create();
        StoredContent damaged = fixture.contents.commit(strange, new byte[] {99}, new byte[0]);
        fixture.send(Mail.STRANGER, Mail.envelope("x@outside.example", "bob@mail.example"));
        fixture.restart();
        assertEquals(1, fixture.mailbox(2).size());
        assertEquals(1, fixture.mailbox(3).size());
        assertTrue(fixture.database.committed().aside.containsKey(damaged.id()));
        assertEquals(Optional.of(damaged.location()), fixture.database.locate(damaged.id()));
        assertEquals(
                Optional.of(Trace.Outcome.SET_ASIDE), fixture.fate(damaged, "").map(Trace.Fate::outcome));
    }

    @Test
    void setsAsideWhatTheDatabaseAloneRefusesAndGoesOn() throws Exception {
        fixture.send(Mail.STRANGER, Mail.envelope("x@outside.example", "ann@mail.example"));
        fixture.send(Mail.loggedIn("ann"), Mail.envelope("x@outside.example", "poison@outside.example"));
        fixture.send(Mail.STRANGER, Mail.envelope("x@outside.example", "bob@mail.example"));
        fixture.database.fail((call, number) -> {
            if (call.equals("enqueue")) {
                throw new IllegalStateException("value too long");
            }
        });
        fixture.route();
        assertEquals(1, fixture.mailbox(2).size());
        assertEquals(1, fixture.mailbox(3).size());
        assertEquals(1, fixture.database.committed().aside.size());
        fixture.database
                .committed()
                .aside
                .keySet()
                .forEach(aside -> assertTrue(fixture.database.locate(aside).isPresent()));
        assertEquals(0, fixture.database.committed().queued.size());
        assertTrue(fixture.errors.latest(1).get(0).text().contains("set aside"));
        assertTrue(fixture.health.isGood());
    }

    @Test
    void turnsMailAwayWhileTheDatabaseIsGoneAndDeliversWhenItIsBack() throws Exception {
        Thread worker = new Thread(fixture.worker);
        fixture.database.fail((call, number) -> {
            throw new IllegalStateException("connection refused");
        });
        fixture.send(Mail.STRANGER, Mail.envelope("x@outside.example", "ann@mail.example"));
        worker.start();
        Awaitility.await().until(() -> fixture.acceptance.obstacle().isPresent());
        assertEquals(451, fixture.acceptance.obstacle().map(Reply::code).orElseThrow());
        fixture.database.fail((call, number) -> {});
        Awaitility.await().until(() -> fixture.acceptance.obstacle().isEmpty());
        Awaitility.await().until(() -> fixture.mailbox(2).size() == 1);
        assertEquals(0, fixture.database.committed().aside.size());
        fixture.worker.stop();
        worker.join();
    }

    @Test
    void stopsAlthoughTheDatabaseIsGoneAndRoutesAtTheNextStart() throws Exception {
        fixture.send(Mail.STRANGER, Mail.envelope("x@outside.example", "ann@mail.example"));
        fixture.database.fail((call, number) -> {
            throw new IllegalStateException("connection refused");
        });
        fixture.route();
        assertEquals(0, fixture.mailbox(2).size());
        fixture.database.fail((call, number) -> {});
        fixture.restart();
        assertEquals(1, fixture.mailbox(2).size());
    }

    @Test
    @Tag("USR-050")
    void reportsMailForAUserWhoWasDeletedAfterItWasAccepted() throws Exception {
        fixture.send(Mail.STRANGER, Mail.envelope("bob@mail.example", "ann@mail.example"));
        fixture.users.remove("ann");
        fixture.route();
        assertEquals(0, fixture.mailbox(2).size());
        assertEquals(Optional.of(Trace.Outcome.BOUNCED), outcome("ann@mail.example"));
        assertTrue(fixture.mailbox(3).get(0).contains("Final-Recipient: rfc822; ann@mail.example"));
    }

    @ParameterizedTest
    @CsvSource({"EIGHT_BIT_MIME,true", "BINARY_MIME,false"})
    @Tag("SRV-132")
    void returnsTheWholeMessageWhenAskedToUnlessItIsBinary(Envelope.BodyType body, boolean whole) throws Exception {
        Envelope plain = Mail.envelope("bob@mail.example", "ann@mail.example");
        Envelope wanted = new Envelope(
                plain.reversePath(),
                plain.recipients(),
                body,
                false,
                Optional.of(Envelope.DsnReturn.FULL),
                Optional.empty(),
                0);
        fixture.send(Mail.STRANGER, wanted);
        fixture.users.remove("ann");
        fixture.route();
        assertEquals(whole, fixture.mailbox(3).get(0).contains("\r\n\r\nHello\r\n"));
        assertTrue(fixture.mailbox(3).get(0).contains("Subject: Lunch"));
    }

    @Test
    @Tag("USR-001")
    void reportsMailForAUserWhoIsDeletedBetweenRoutingAndTheDelivery() throws Exception {
        fixture.send(Mail.loggedIn("bob"), Mail.envelope("bob@mail.example", "ann@mail.example", "bob@mail.example"));
        fixture.database.gone.add(2L);
        fixture.restart();
        assertEquals(List.of(), fixture.mailbox(2));
        assertEquals(2, fixture.mailbox(3).size());
        assertTrue(
                fixture.mailbox(3).get(1).contains("Status: 5.1.1"),
                fixture.mailbox(3).get(1));
        assertEquals(Optional.of(Trace.Outcome.BOUNCED), outcome("ann@mail.example"));
        assertEquals(new Traffic(2, 2, 0), fixture.database.committed().traffic);
        assertEquals(Map.of(), fixture.database.committed().aside);
        assertEquals(Map.of(), fixture.database.committed().due);
    }

    @Test
    void aMessageThatComesBackIsStoppedAtItsFirstReturn() throws Exception {
        fixture.send(Mail.STRANGER, Mail.envelope("bob@mail.example", "ann@mail.example"));
        fixture.route();
        String returning = fixture.mailbox(2).get(0);
        fixture.start();
        fixture.send(Mail.STRANGER, Mail.envelope("bob@mail.example", "ann@mail.example"), returning);
        fixture.route();
        assertEquals(1, fixture.mailbox(2).size());
        assertTrue(fixture.mailbox(3).get(0).contains("Status: 5.4.6"));
    }

    @Test
    void aLoopOfReportsCannotBegin() throws Exception {
        fixture.send(Mail.STRANGER, Mail.envelope("", "ann@mail.example"));
        fixture.send(Mail.STRANGER, Mail.envelope("ann@mail.example", "bob@mail.example"));
        fixture.users.remove("ann");
        fixture.users.remove("bob");
        fixture.route();
        assertEquals(0, fixture.database.committed().delivered.size());
        assertEquals(0, fixture.database.committed().due.size());
        assertEquals(3, fixture.contents.records().size());
        assertEquals(
                Optional.of(Trace.Outcome.DROPPED),
                fixture.fate(fixture.contents.records().get(0), "ann@mail.example")
                        .map(Trace.Fate::outcome));
        assertEquals(
                Optional.of(Trace.Outcome.DROPPED),
                fixture.fate(fixture.contents.records().get(2), "ann@mail.example")
                        .map(Trace.Fate::outcome));
    }

    @Test
    void aMessageDeletedAfterItsDeliveryStaysDeletedAtAReplay() throws Exception {
        fixture.send(Mail.STRANGER, Mail.envelope("x@outside.example", "ann@mail.example"));
        fixture.route();
        fixture.database.committed().delivered.clear();
        fixture.database.committed().checkpoint = org.pillarbox.store.LogPosition.START;
        fixture.restart();
        assertFalse(fixture.mailbox(2).iterator().hasNext());
    }

    /** A report would return the header only of what is large, and the original is gone by then. */
    @ParameterizedTest
    @CsvSource({"move 1 2 3 to 4, SET_ASIDE", "copy 5, BOUNCED"})
    void aMovedMessageThatIsRefusedIsKeptWhole(String occasion, Trace.Outcome outcome) throws Exception {
        new LetterBox(fixture.contents, fixture.acceptance)
                .submit(new Letter(
                        Mail.envelope("postmaster@mail.example", "gone@mail.example"),
                        occasion,
                        sink -> sink.write(ByteBuffer.wrap(RoutingFixture.BODY.getBytes(StandardCharsets.US_ASCII)))));
        fixture.route();
        String content = fixture.contents.records().get(0).id().toString();
        assertEquals(
                List.of(outcome),
                fixture.database.committed().traces.get(content).recipients().stream()
                        .map(Trace.Fate::outcome)
                        .toList());
    }

    private Optional<Trace.Outcome> outcome(String recipient) {
        return fixture.fate(fixture.contents.records().get(0), recipient).map(Trace.Fate::outcome);
    }
}
