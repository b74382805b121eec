package org.pillarbox.routing.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.directory.MailRouting;
import org.pillarbox.directory.MailRouting.Assistant;
import org.pillarbox.directory.MailRouting.Forwarding;
import org.pillarbox.queue.Waiting;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.Origin;
import org.pillarbox.routing.Pipeline;
import org.pillarbox.routing.acceptance.RecipientCheck;
import org.pillarbox.routing.mapping.Some;
import org.pillarbox.routing.step.StepPorts;
import org.pillarbox.routing.step.Steps;
import org.pillarbox.settings.ForwardedMailSettings;

/** Under which sender mail is sent on, and the way back of what is reported about it. */
class ReturnPathTest {
    private final RoutingFixture mail = new RoutingFixture();

    @BeforeEach
    void annForwardsAway() {
        forward("away@private.example");
    }

    @Test
    void forwardedMailLeavesUnderASenderOfOurs() throws IOException {
        Address sender = forwarded("bob@outside.example");
        assertEquals("mail.example", sender.domain());
        assertTrue(sender.localPart().matches("SRS0=[a-z2-7]{8}=[a-z2-7]{2}=outside\\.example=bob"), sender.toString());
        assertTrue(trace().contains("from " + sender), trace());
    }

    @Test
    void whatAMappingSendsAwayLeavesUnderASenderOfOursToo() throws IOException {
        mail.mappings.add(Some.mapping("info -> away@private.example"));
        mail.send(Mail.STRANGER, Mail.envelope("bob@outside.example", "info@mail.example"));
        mail.route();
        assertTrue(last().envelope().reversePath().toString().startsWith("<SRS0="), last().toString());
        assertEquals("Delivered-To: info@mail.example\r\n", last().prefix());
    }

    @Test
    void mailThatComesBackToAMappingIsStopped() throws IOException {
        mail.mappings.add(Some.mapping("info -> away@private.example"));
        mail.send(
                Mail.STRANGER,
                Mail.envelope("bob@outside.example", "info@mail.example"),
                "Delivered-To: info@mail.example\r\n\r\nHello\r\n");
        mail.route();
        assertEquals(
                List.of("bob@outside.example"),
                mail.database.committed().queued.stream()
                        .map(row -> row.recipient().address().toString())
                        .toList(),
                "nothing but the report to its sender");
        assertTrue(mail.errors.latest(1).get(0).text().contains("info@mail.example goes round"));
    }

    @Test
    void whatOurUsersWriteAndReportsKeepTheirSenders() throws IOException {
        assertEquals("bob@mail.example", forwarded("bob@mail.example").toString());
        mail.send(Mail.STRANGER, Mail.envelope("", "ann@mail.example"));
        mail.route();
        assertTrue(last().envelope().reversePath().isNull());
    }

    @Test
    void whatAUserSendsOutHimselfIsNotForwarded() throws IOException {
        mail.send(Mail.loggedIn("bob"), Mail.envelope("bob@private.example", "x@outside.example"));
        mail.route();
        assertEquals("<bob@private.example>", last().envelope().reversePath().toString());
    }

    @Test
    void serversOfTheOwnNetworkAreToldWhoWrote() throws IOException {
        forward("SMTP:ann@branch.example@192.0.2.7");
        assertEquals("bob@outside.example", forwarded("bob@outside.example").toString());
    }

    @Test
    void switchedOffItLeavesUnderItsOwnSender() throws IOException {
        mail.settings.put(new ForwardedMailSettings(false));
        assertEquals("bob@outside.example", forwarded("bob@outside.example").toString());
    }

    @Test
    void anAddressBothWrittenToAndForwardedToGetsItUnderTheRealSender() throws IOException {
        forward("away@private.example");
        mail.send(Mail.loggedIn("bob"), Mail.envelope("bob@other.example", "ann@mail.example", "away@private.example"));
        mail.route();
        assertEquals(1, mail.database.committed().queued.size());
        assertEquals("<bob@other.example>", last().envelope().reversePath().toString());
    }

    @Test
    void reportsComeBackToTheRealSender() throws IOException {
        Address sender = forwarded("bob@outside.example");
        mail.start();
        mail.send(Mail.STRANGER, Mail.envelope("", sender.toString()));
        mail.route();
        assertEquals("bob@outside.example", last().recipient().address().toString());
        assertTrue(last().envelope().reversePath().isNull());
        assertTrue(last().prefix().contains("Delivered-To: " + sender), last().prefix());
    }

    @Test
    void aReportThatGoesRoundIsStopped() throws IOException {
        Address sender = forwarded("bob@outside.example");
        mail.start();
        mail.send(
                Mail.STRANGER, Mail.envelope("", sender.toString()), "Delivered-To: " + sender + "\r\n\r\nReport\r\n");
        mail.route();
        assertEquals(1, mail.database.committed().queued.size());
    }

    @Test
    void reportsOfOurOwnQueueComeBackToTheRealSenderToo() throws IOException {
        Address sender = forwarded("bob@outside.example");
        mail.start();
        mail.send(Origin.SERVER, Mail.envelope("", sender.toString()));
        mail.route();
        assertEquals("bob@outside.example", last().recipient().address().toString());
    }

    @Test
    void nobodySendsMailOfHisOwnThroughIt() throws IOException {
        Address sender = forwarded("bob@outside.example");
        assertEquals("550 5.7.1", check("spammer@outside.example", sender));
        assertEquals("250 2.1.5", check("", sender));
        String forged = sender.localPart().replace("=bob", "=victim");
        assertEquals("550 5.1.1", check("", new Address(forged, sender.domain())));
        assertEquals("550 5.7.1", check("", new Address(sender.localPart(), "elsewhere.example")));
        assertFalse(mail.database.committed().queued.stream()
                .anyMatch(row -> row.recipient().address().localPart().equals("victim")));
    }

    private String check(String from, Address to) {
        Pipeline pipeline = new Pipeline(
                Steps.inOrder(StepPorts.of(mail.settings, mail.users).with(mail.rewriting)));
        var reply = new RecipientCheck(pipeline, mail.settings)
                .check(Mail.STRANGER, Mail.envelope(from), EnvelopeRecipient.of(to));
        return reply.code() + " " + reply.enhanced();
    }

    private Address forwarded(String from) throws IOException {
        mail.send(Mail.STRANGER, Mail.envelope(from, "ann@mail.example"));
        mail.route();
        return last().envelope().reversePath().address().orElseThrow();
    }

    private Waiting last() {
        List<Waiting> queued = mail.database.committed().queued;
        return queued.get(queued.size() - 1);
    }

    private String trace() {
        return mail.database.committed().traces.values().toString();
    }

    private void forward(String to) {
        mail.users.route("ann", MailRouting.of(Assistant.NONE, new Forwarding(true, to)));
    }
}
