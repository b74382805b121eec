package org.pillarbox.routing.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.api.mail.DsnNotify;
import org.pillarbox.directory.InternetMail;
import org.pillarbox.directory.MailRouting;
import org.pillarbox.directory.MailRouting.Assistant;
import org.pillarbox.directory.MailRouting.Forwarding;
import org.pillarbox.directory.MailRouting.SizeRule;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.queue.Waiting;
import org.pillarbox.routing.Mail;
import org.pillarbox.store.StoredContent;

/** What users' settings do with accepted messages, from acceptance to mailboxes, queue and trace. */
class SentOnTest {
    private static final int KB = 1024;
    private final RoutingFixture mail = new RoutingFixture();

    @BeforeEach
    void office() {
        mail.users.add(10, "MD", false).add(11, "PA", false).add(12, "PB", false);
    }

    @Test
    @Tag("USR-081")
    @Tag("USR-088")
    void theAssistantGetsCopiesOfAllButItsOwnMail() throws IOException {
        assist("PA", false);
        send("bob@mail.example", "md@mail.example");
        assertEquals(Set.of("MD", "PA"), reached());
        send("pa@mail.example", "md@mail.example");
        assertEquals(Set.of("MD"), reached());
        assertTrue(words("md@mail.example").contains("from an assistant"));
    }

    @Test
    @Tag("USR-082")
    @Tag("USR-086")
    @Tag("USR-089")
    void redirectedMailComesToTheUserFromTheAssistantAlone() throws IOException {
        assist("PA", true);
        send("bob@mail.example", "md@mail.example");
        assertEquals(Set.of("PA"), reached());
        send("pa@mail.example", "md@mail.example");
        assertEquals(Set.of("MD"), reached());
    }

    @Test
    @Tag("USR-090")
    void whatOneAssistantWritesGoesToNoOther() throws IOException {
        assist("PA;PB", false);
        send("pa@mail.example", "md@mail.example");
        assertEquals(Set.of("MD"), reached());
        send("bob@mail.example", "md@mail.example");
        assertEquals(Set.of("MD", "PA", "PB"), reached());
    }

    @Test
    @Tag("USR-079")
    @Tag("USR-083")
    void eachAssistantGetsOneCopyHoweverItIsNamed() throws IOException {
        assist("PA ; pa@second.example;; away@outside.example;away@Outside.Example ;PB", true);
        send("bob@mail.example", "md@mail.example");
        assertEquals(Set.of("PA", "PB"), reached());
        assertEquals(List.of("away@outside.example"), queued());
        assertEquals(2, mail.database.committed().delivered.size());
    }

    @ParameterizedTest
    @CsvSource({
        "pa@mail.example, other@outside.example, PA",
        "PA@second.example, other@outside.example, PA",
        "other@outside.example, pa@second.example, PA",
        "other@outside.example, PA@Mail.Example, pa@second.example",
        "x@outside.example, other@outside.example, X@Outside.Example"
    })
    @Tag("USR-087")
    void knowsTheAssistantByItsFromFieldAndItsEnvelope(String author, String sender, String assistant)
            throws IOException {
        assist(assistant, true);
        send(sender, "md@mail.example", "From: Somebody <" + author + ">\r\nSubject: x\r\n\r\nHello\r\n");
        assertEquals(Set.of("MD"), reached());
    }

    @Test
    @Tag("USR-087")
    void aNameThatLooksLikeTheAssistantsAddressIsNotTheAssistant() throws IOException {
        assist("PA", true);
        send("x@y.example", "md@mail.example", "From: \"pa@mail.example\" <x@y.example>\r\n\r\nHello\r\n");
        assertEquals(Set.of("PA"), reached());
    }

    @Test
    @Tag("USR-091")
    void deliveryReportsBypassTheAssistant() throws IOException {
        assist("PA", true);
        send("", "md@mail.example");
        assertEquals(Set.of("MD"), reached());
        String report = "From: mailer@outside.example\r\nContent-Type: Multipart/Report; report-type=delivery-status;"
                + " boundary=x\r\n\r\n--x--\r\n";
        send("mailer@outside.example", "md@mail.example", report);
        assertEquals(Set.of("MD"), reached());
    }

    @Test
    @Tag("USR-092")
    void redirectWithoutAnAssistantDoesNothing() throws IOException {
        assist(" ; ", true);
        send("bob@mail.example", "md@mail.example");
        assertEquals(Set.of("MD"), reached());
    }

    @Test
    @Tag("USR-085")
    @Tag("USR-098")
    @Tag("USR-119")
    void whatIsSentOnKeepsItsHeader() throws IOException {
        String body = "From: x@y.example\r\nTo: md@mail.example\r\nSubject: Lunch\r\n\r\nHello\r\n";
        route(
                "MD",
                new MailRouting(
                        new Assistant("PA", false), Forwarding.NONE, rule(1, true, "PB"), rule(1, true, "PB"), true));
        send("x@y.example", "md@mail.example", body);
        assertEquals(Set.of("PA", "PB"), reached());
        for (String text : List.of(mailbox("PA"), mailbox("PB"))) {
            assertTrue(text.endsWith(body), text);
            assertTrue(text.startsWith("Return-Path: <x@y.example>\r\nDelivered-To: P"), text);
        }
        assertEquals(1, mail.contents.records().size(), "stored once however many copies");
        route("MD", forward("bob"));
        send("x@y.example", "md@mail.example", body);
        assertTrue(mailbox("bob").endsWith(body));
    }

    @Test
    @Tag("USR-002")
    @Tag("USR-093")
    @Tag("USR-095")
    void forwardedMailIsNotKept() throws IOException {
        route("MD", forward("PA; home@outside.example; SMTP:md@plant.example@10.0.0.7:2525; SMTP:md@mail2"));
        send("x@y.example", "md@mail.example");
        assertEquals(Set.of("PA"), reached());
        assertEquals(List.of("home@outside.example", "md@plant.example", "md@mail.example"), queued());
        assertEquals(
                List.of("", "10.0.0.7:2525", "mail2"),
                mail.database.committed().queued.stream().map(Waiting::host).toList());
        assertEquals(
                List.of("<SRS0=y.example=x@mail.example>", "<x@y.example>", "<x@y.example>"),
                mail.database.committed().queued.stream()
                        .map(row -> row.envelope().reversePath().toString())
                        .map(path -> path.replaceFirst("=[a-z2-7]{8}=[a-z2-7]{2}=", "="))
                        .toList());
    }

    @Test
    @Tag("USR-094")
    @Tag("USR-096")
    void forwardingThatIsOffHasNoEffect() throws IOException {
        route("MD", MailRouting.of(Assistant.NONE, new Forwarding(false, "PA")));
        send("x@y.example", "md@mail.example");
        assertEquals(Set.of("MD"), reached());
    }

    @Test
    @Tag("USR-097")
    void assistantAndForwardingTogetherKeepNothing() throws IOException {
        route("MD", MailRouting.of(new Assistant("PA", false), new Forwarding(true, "PB")));
        send("x@y.example", "md@mail.example");
        assertEquals(Set.of("PA", "PB"), reached());
    }

    @Test
    @Tag("USR-099")
    void onlyWhatWouldHaveStayedIsForwarded() throws IOException {
        route("MD", MailRouting.of(new Assistant("PA", true), new Forwarding(true, "PB")));
        send("x@y.example", "md@mail.example");
        assertEquals(Set.of("PA"), reached());
        send("pa@mail.example", "md@mail.example");
        assertEquals(Set.of("PB"), reached());
    }

    @Test
    @Tag("USR-118")
    void smallMessagesAreCopiedToThePhone() throws IOException {
        route("MD", sized(SizeRule.NONE, rule(10, false, "phone@example.org")));
        send("x@y.example", "md@mail.example", sized(5 * KB));
        assertEquals(Set.of("MD"), reached());
        assertEquals(List.of("phone@example.org"), queued());
        send("x@y.example", "md@mail.example", sized(500 * KB));
        assertEquals(Set.of("MD"), reached());
        assertEquals(List.of(), queued());
    }

    @ParameterizedTest
    @CsvSource({"10239, PB", "10240, PA;PB", "10241, PA"})
    @Tag("USR-111")
    @Tag("USR-113")
    void theSizeGivenBelongsToBothRules(int bytes, String reached) throws IOException {
        route("MD", sized(rule(10, true, "PA"), rule(10, true, "PB")));
        send("x@y.example", "md@mail.example", sized(bytes));
        assertEquals(Set.of(reached.split(";")), reached());
    }

    @Test
    @Tag("USR-112")
    @Tag("USR-115")
    void rulesThatAreOffAndTheGapBetweenTwoLeaveMailAlone() throws IOException {
        for (MailRouting routing : List.of(
                sized(rule(0, true, "PA"), rule(0, true, "PB")),
                sized(rule(1, true, ""), rule(100, true, " ; ")),
                sized(rule(20, true, "PA"), rule(5, true, "PB")))) {
            route("MD", routing);
            send("x@y.example", "md@mail.example", sized(10 * KB));
            assertEquals(Set.of("MD"), reached());
        }
    }

    @Test
    @Tag("USR-114")
    @Tag("USR-117")
    void whereBothRulesApplyOneRedirectIsEnough() throws IOException {
        route("MD", sized(rule(5, false, "PA"), rule(20, true, "PB;PA")));
        send("x@y.example", "md@mail.example", sized(10 * KB));
        assertEquals(Set.of("PA", "PB"), reached());
        route("MD", sized(rule(5, false, "PA"), rule(20, false, "PB")));
        send("x@y.example", "md@mail.example", sized(10 * KB));
        assertEquals(Set.of("MD", "PA", "PB"), reached());
    }

    @Test
    @Tag("USR-077")
    @Tag("USR-116")
    void sizeRulesAreForWhatIsLeft() throws IOException {
        MailRouting.SizeRule all = rule(1, true, "bob");
        route("MD", new MailRouting(new Assistant("PA", true), Forwarding.NONE, all, SizeRule.NONE, true));
        send("x@y.example", "md@mail.example", sized(10 * KB));
        assertEquals(Set.of("PA"), reached());
        route("MD", new MailRouting(Assistant.NONE, new Forwarding(true, "PB"), all, SizeRule.NONE, true));
        send("x@y.example", "md@mail.example", sized(10 * KB));
        assertEquals(Set.of("PB"), reached());
        route("MD", new MailRouting(new Assistant("PA", false), Forwarding.NONE, all, SizeRule.NONE, true));
        send("x@y.example", "md@mail.example", sized(10 * KB));
        assertEquals(Set.of("PA", "bob"), reached());
    }

    @Test
    @Tag("USR-078")
    void twoWhoForwardToEachOtherMakeNoLoop() throws IOException {
        route("PA", forward("PB"));
        route("PB", forward("PA"));
        send("x@y.example", "pa@mail.example");
        assertEquals(Set.of("PA"), reached());
        assertTrue(words("pa@mail.example").contains("was sent on by PA before"));
        send("x@y.example", "pb@mail.example");
        assertEquals(Set.of("PB"), reached());
    }

    @Test
    @Tag("USR-078")
    void whatComesBackFromOutsideStaysInTheMailbox() throws IOException {
        route("MD", forward("home@outside.example"));
        send("x@y.example", "md@mail.example");
        Waiting out = mail.database.committed().queued.get(0);
        assertEquals("Delivered-To: md@mail.example\r\n", out.prefix());
        mail.database.committed().queued.clear();
        send("x@y.example", "md@mail.example", out.prefix() + RoutingFixture.BODY);
        assertEquals(Set.of("MD"), reached());
        assertEquals(List.of(), queued());
        assertTrue(words("md@mail.example").contains("came back to md@mail.example"));
    }

    @Test
    @Tag("USR-080")
    void aTargetThatHasGoneLeavesTheMailWithTheUser() throws IOException {
        route("MD", forward("PA"));
        mail.users.remove("PA");
        send("x@y.example", "md@mail.example");
        assertEquals(Set.of("MD"), reached());
        assertTrue(words("md@mail.example").contains("not to PA: no such user; so it stays here"));
        assist("PB;PA", true);
        send("x@y.example", "md@mail.example");
        assertEquals(Set.of("MD", "PB"), reached());
    }

    @Test
    void aTargetThatGoesWhileTheMessageIsOnItsWayLeavesTheMailWithTheUser() throws IOException {
        route("MD", forward("PA"));
        mail.database.gone.add(11L);
        send("x@y.example", "md@mail.example");
        assertEquals(Set.of("MD"), reached());
    }

    @Test
    void whoMayNotSendInternetMailForwardsNone() throws IOException {
        route("MD", forward("home@outside.example"));
        mail.users.permit("md", new InternetMail(false, true, 0));
        send("x@y.example", "md@mail.example");
        assertEquals(Set.of("MD"), reached());
        mail.users.permit("md", new InternetMail(true, true, 1));
        send("x@y.example", "md@mail.example", sized(2 * KB));
        assertEquals(Set.of("MD"), reached());
        assertEquals(List.of(), queued());
    }

    @Test
    void internetMailIsNotSentOnToWhoGetsNone() throws IOException {
        route("MD", forward("PA"));
        mail.users.permit("pa", new InternetMail(true, false, 0));
        send("x@y.example", "md@mail.example");
        assertEquals(Set.of("MD"), reached());
        send("bob@mail.example", "md@mail.example");
        assertEquals(Set.of("PA"), reached());
    }

    @Test
    void theSenderHearsNothingOfCopies() throws IOException {
        assist("pa@outside.example", false);
        send("x@y.example", "md@mail.example");
        assertEquals(
                Set.of(DsnNotify.NEVER),
                mail.database.committed().queued.get(0).recipient().notifications());
        route("MD", forward("home@outside.example"));
        send("x@y.example", "md@mail.example");
        assertEquals(
                Set.of(), mail.database.committed().queued.get(0).recipient().notifications());
    }

    @ParameterizedTest
    @ValueSource(strings = {"md@mail.example;pa@mail.example", "pa@mail.example;md@mail.example"})
    void theSenderHearsOfHisOwnRecipientThoughACopyCameFirst(String recipients) throws IOException {
        assist("PA", false);
        route("PA", forward("pa@home.example"));
        send("x@y.example", recipients);
        assertEquals(Set.of("MD"), reached());
        assertEquals(List.of("pa@home.example"), queued());
        assertEquals(
                Set.of(), mail.database.committed().queued.get(0).recipient().notifications());
    }

    @Test
    @Tag("USR-095")
    void oneAddressGoesToEachOfItsServers() throws IOException {
        route("MD", forward("SMTP:md@10.0.0.7; SMTP:md@mail2; SMTP:md@mail2"));
        send("x@y.example", "md@mail.example");
        assertEquals(
                List.of("10.0.0.7", "mail2"),
                mail.database.committed().queued.stream().map(Waiting::host).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"md@mail.example;pa@mail.example", "pa@mail.example;md@mail.example"})
    void nobodyGetsTwoCopies(String recipients) throws IOException {
        route("MD", forward("PA"));
        send("x@y.example", recipients);
        assertEquals(Set.of("PA"), reached());
        assertEquals(1, mail.database.committed().delivered.size());
        assertTrue(words("pa@mail.example").contains("mailbox PA"));
    }

    private void assist(String assistants, boolean redirect) {
        route("MD", MailRouting.of(new Assistant(assistants, redirect), Forwarding.NONE));
    }

    private void route(String user, MailRouting routing) {
        mail.users.route(user, routing);
    }

    private static MailRouting forward(String addresses) {
        return MailRouting.of(Assistant.NONE, new Forwarding(true, addresses));
    }

    private static MailRouting sized(SizeRule large, SizeRule small) {
        return new MailRouting(Assistant.NONE, Forwarding.NONE, large, small, true);
    }

    private static SizeRule rule(int kilobytes, boolean redirect, String targets) {
        return new SizeRule(kilobytes, redirect, targets);
    }

    private static String sized(int bytes) {
        String header = "From: x@y.example\r\n\r\n";
        return header + "x".repeat(bytes - header.length());
    }

    /** Sends on a server whose mailboxes and queue are empty. */
    private void send(String sender, String recipients) throws IOException {
        send(sender, recipients, RoutingFixture.BODY);
    }

    private void send(String sender, String recipients, String body) throws IOException {
        mail.database.committed().delivered.clear();
        mail.database.committed().queued.clear();
        mail.start();
        assertTrue(mail.send(Mail.STRANGER, Mail.envelope(sender, recipients.split(";")), body)
                .isPositive());
        mail.route();
    }

    private Set<String> reached() {
        return mail.database.committed().delivered.stream()
                .map(delivery ->
                        mail.users.find(delivery.userId()).orElseThrow().name().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> queued() {
        return mail.database.committed().queued.stream()
                .map(waiting -> waiting.recipient().address().toString())
                .toList();
    }

    private String mailbox(String user) {
        return mail.mailbox(mail.users.find(user).orElseThrow().id()).get(0);
    }

    /** All words of the last message's trace about a recipient. */
    private String words(String recipient) {
        List<StoredContent> all = mail.contents.records();
        Trace trace = mail.database
                .committed()
                .traces
                .get(all.get(all.size() - 1).id().toString());
        return trace.recipients().stream()
                .filter(fate -> fate.recipient().equals(recipient))
                .flatMap(fate -> fate.steps().stream())
                .map(Trace.Step::text)
                .collect(Collectors.joining("\n"));
    }
}
