package org.pillarbox.routing.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.api.mail.MessageSink;
import org.pillarbox.directory.MailRouting;
import org.pillarbox.inmail.routing.CollectedRouting;
import org.pillarbox.inmail.routing.CollectedVerdict;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.queue.Waiting;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.acceptance.FindingsDraft;
import org.pillarbox.routing.mapping.MappingUsage;
import org.pillarbox.routing.mapping.Some;
import org.pillarbox.settings.AdministrationSettings;
import org.pillarbox.settings.LanForwardingSettings;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.UnrecognisedSettings;
import org.pillarbox.settings.UnrecognisedSettings.Collected;
import org.pillarbox.settings.inmail.CollectedRoute;
import org.pillarbox.settings.inmail.DetectionOptions;
import org.pillarbox.settings.inmail.InMailSamples;
import org.pillarbox.settings.inmail.InMailSettings;
import org.pillarbox.settings.inmail.Method;
import org.pillarbox.settings.inmail.OrderLine;
import org.pillarbox.settings.inmail.Reading;

/** Collected messages from their header to the mailboxes, as the manual's examples have it. */
class CollectedRecipientsTest {
    private final RoutingFixture here = new RoutingFixture();
    private InMailSettings inMails = InMailSettings.NONE;

    @BeforeEach
    void users() {
        here.users
                .add(20, "philip", false)
                .add(21, "lucy", false)
                .add(22, "simon", false)
                .add(23, "chief", false);
        here.settings.put(new LocalMailSettings("mail.local.example", List.of("local.example")));
        here.settings.put(new AdministrationSettings("chief"));
    }

    @Test
    @Tag("EXT-077")
    @Tag("EXT-145")
    @Tag("MAP-006")
    void aRecipientIsAUserAtAnAcceptedDomainWhichNeedNotBeALocalOne() throws IOException {
        collect(InMailSamples.pop3("yourcompany.co.uk"), "To: simon@yourcompany.co.uk, philip@anothercompany.co.uk");
        assertEquals(Set.of("simon"), reached());
        Trace.Fate fate = fates().get(0);
        assertTrue(fate.steps().contains(new Trace.Step("in-mail", "simon@yourcompany.co.uk, found in To")));
        assertTrue(fate.steps().get(0).text().startsWith("collected by In Mail ISP (1)"));
    }

    @Test
    @Tag("EXT-077")
    void mappingsComeBeforeListsAndLists() throws IOException {
        here.users.gather("sales", "philip", "lucy");
        here.mappings.add(Some.mapping("info@company.com -> sales"));
        here.mappings.add(Some.mapping("simon@company.com -> lucy"));
        collect(InMailSamples.pop3("company.com"), "To: info@company.com");
        assertEquals(Set.of("philip", "lucy"), reached());
        collect(InMailSamples.pop3("company.com"), "To: simon@company.com");
        assertEquals(Set.of("lucy"), reached());
    }

    @Test
    @Tag("EXT-078")
    @Tag("TEC-120")
    void whoIsReachedSeveralWaysGetsOneCopy() throws IOException {
        here.mappings.add(Some.mapping("info@company.com -> lucy"));
        collect(InMailSamples.pop3("company.com"), "To: info@company.com, lucy@company.com\nCc: LUCY@company.com");
        assertEquals(1, here.database.committed().delivered.size());
    }

    /** Manual 21.5. */
    @Test
    void membersOfAnExternalListGetItByMappingsForCollectedMailAlone() throws IOException {
        here.mappings.add(Some.mapping("I-Sales@company.com -> philip", MappingUsage.COLLECTED));
        here.mappings.add(Some.mapping("I-Sales@company.com -> lucy", MappingUsage.COLLECTED));
        collect(
                InMailSamples.pop3("yourcompany.com", "i-sales@company.com"),
                "From: I-Sales@company.com\nTo: I-Sales@company.com\nErrors-To: I-Sales@company.com");
        assertEquals(Set.of("philip", "lucy"), reached());
    }

    @Test
    @Tag("MAP-064")
    void defaultMappingsCanBeDisabledForOneInMail() throws IOException {
        DetectionOptions mapped = new DetectionOptions(
                false, List.of(), Reading.FORWARDS, Reading.REVERSED, false, true, true, true, OrderLine.DEFAULT);
        Method.Pop3 strict = InMailSamples.pop3("other.example").detecting(mapped);
        collect(strict, "To: lucy@other.example");
        assertEquals(Set.of("chief"), reached(), "as one for nobody");
        here.mappings.add(Some.mapping("lucy@other.example -> philip"));
        collect(strict, "To: lucy@other.example");
        assertEquals(Set.of("philip"), reached());
        collect(InMailSamples.pop3("company.com"), "To: lucy@company.com");
        assertEquals(Set.of("lucy"), reached(), "another In Mail keeps them");
    }

    @Test
    @Tag("TEC-115")
    @Tag("TEC-116")
    @Tag("TEC-117")
    @Tag("EXT-105")
    void theProvidersForwardingGivesACopyMoreOrNot() throws IOException {
        here.users.add(30, "sarah", false);
        String header =
                """
                Received: from smtpmail.megaisp.net by mail.megaisp.net with SMTP id GTP39231
                        for <bibble@megaisp.net>; Tue, 13 Jan 1998 09:20:03 +0000
                Received: from sender.isp.com by smtpmail.megaisp.net with SMTP id LPS23652
                        for <sarah@bibble-gadgets.com>; Tue, 13 Jan 1998 09:15:44 +0000
                To: sarah@bibble-gadgets.com""";
        Method.Pop3 account = InMailSamples.pop3("bibble-gadgets.com", "bibble@megaisp.net");
        DetectionOptions both = DetectionOptions.DEFAULT.in(List.of(OrderLine.RECEIVED, OrderLine.STANDARD));
        collect(account.detecting(both.received(Reading.FORWARDS)), header);
        assertEquals(Set.of("sarah", "chief"), reached());
        assertEquals(2, here.database.committed().delivered.size());
        collect(account.detecting(both.received(Reading.REVERSED)), header);
        assertEquals(Set.of("sarah"), reached());
        assertEquals(1, here.database.committed().delivered.size());
    }

    @Test
    @Tag("EXT-071")
    void allOfItGoesToOneUserOrList() throws IOException {
        here.users.gather("sales", "philip", "lucy");
        Method.Pop3 account = InMailSamples.pop3();
        collect(InMailSamples.routed(account, new CollectedRoute.ToTarget("Simon")), "To: lucy@local.example");
        assertEquals(Set.of("simon"), reached());
        collect(InMailSamples.routed(account, new CollectedRoute.ToTarget("sales")), "To: simon@local.example");
        assertEquals(Set.of("philip", "lucy"), reached());
    }

    @Test
    void aTargetWhoHasGoneIsNotLost() throws IOException {
        collect(InMailSamples.routed(InMailSamples.pop3(), new CollectedRoute.ToTarget("gone")), "To: a@b.example");
        assertEquals(Set.of("chief"), reached());
    }

    @Test
    @Tag("EXT-072")
    @Tag("EXT-073")
    @Tag("LOC-032")
    @Tag("LOC-036")
    void allOfItWaitsForAnotherServerLikeOtherMailOfTheNetwork() throws IOException {
        CollectedRoute office = new CollectedRoute.ToServer("sales@office.example", new LanServer("192.168.1.5", 26));
        collect(InMailSamples.routed(InMailSamples.pop3("company.com"), office), "To: lucy@company.com");
        assertEquals(Set.of(), reached());
        Waiting queued = here.database.committed().queued.get(0);
        assertEquals("sales@office.example", queued.recipient().address().toString());
        assertEquals("192.168.1.5:26", queued.host());
    }

    @Test
    void rulesOfLanForwardingKnowWhichInMailCollected() throws IOException {
        here.settings.put(LanForwardingSettings.DEFAULT.withRules("(2) *@company.com 192.168.1.7"));
        Method.Pop3 account = InMailSamples.pop3("company.com");
        inMails = InMailSamples.settings(InMailSamples.inMail("first", account));
        collect(account, "To: lucy@company.com");
        assertEquals(1, here.database.committed().queued.size(), fates().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "ERROR_ADMINISTRATOR,'',chief,true",
        "ADMINISTRATOR,'',chief,false",
        "ERROR_USER,lucy,lucy,true",
        "USER,lucy,lucy,false"
    })
    @Tag("OTH-072")
    @Tag("OTH-074")
    @Tag("OTH-075")
    @Tag("OTH-076")
    @Tag("OTH-077")
    @Tag("OTH-078")
    @Tag("OTH-085")
    @Tag("EXT-079")
    @Tag("TEC-067")
    void mailForNobodyIsTreatedOnceAsTheSettingsSay(Collected treatment, String user, String reader, boolean isError)
            throws IOException {
        here.settings.put(new UnrecognisedSettings(true, treatment, user));
        collect(InMailSamples.pop3("company.com"), "To: x@company.com, y@company.com\nSubject: lost");
        here.route();
        assertEquals(Set.of(reader), reached());
        assertEquals(1, here.database.committed().delivered.size());
        String text = here.mailbox(here.users.find(reader).orElseThrow().id()).get(0);
        assertEquals(isError, text.contains("Content-Type: message/rfc822"));
        assertTrue(text.contains("Subject: lost\r\n"), text);
        if (isError) {
            assertTrue(text.contains("x@company.com") && text.contains("y@company.com"), text);
            assertTrue(text.contains("To: <" + reader + "@local.example>"), text);
        } else {
            assertTrue(text.endsWith("Subject: lost\r\n\r\nHello\r\n"), "unchanged");
        }
        assertEquals(0, here.database.committed().queued.size(), "no bounce");
    }

    @Test
    @Tag("OTH-079")
    @Tag("MAP-043")
    void mailOfAnotherOfficeIsIgnored() throws IOException {
        here.settings.put(new UnrecognisedSettings(true, Collected.REMOTE, ""));
        collect(InMailSamples.pop3("company.com"), "To: x@company.com");
        assertEquals(Set.of(), reached());
        assertEquals(0, here.database.committed().queued.size());
    }

    @ParameterizedTest
    @CsvSource({"ERROR_ADMINISTRATOR,''", "ADMINISTRATOR,''", "ERROR_USER,lucy", "USER,lucy"})
    @Tag("OTH-082")
    void aBounceCanGoToTheSenderBesides(Collected treatment, String user) throws IOException {
        here.settings.put(new UnrecognisedSettings(true, treatment, user, true));
        collect(InMailSamples.pop3("company.com"), "Return-Path: <author@outside.example>\nTo: x@company.com");
        here.route();
        assertEquals(1, here.database.committed().delivered.size());
        List<Waiting> queued = here.database.committed().queued;
        assertEquals(
                "author@outside.example", queued.get(0).recipient().address().toString());
        assertTrue(queued.get(0).envelope().reversePath().isNull());
        collect(InMailSamples.pop3("company.com"), "Return-Path: <author@outside.example>\nTo: x@elsewhere.example");
        here.route();
        assertEquals(0, here.database.committed().queued.size(), "no address, nothing to say");
        assertEquals(1, here.database.committed().delivered.size());
    }

    @Test
    @Tag("EXT-057")
    void withoutAcceptedDomainsTheMainAdministratorHearsOfEachMessage() throws IOException {
        here.settings.put(new UnrecognisedSettings(true, Collected.REMOTE, ""));
        collect(InMailSamples.pop3(), "To: lucy@company.com\nSubject: for whom?");
        here.route();
        assertEquals(Set.of("chief"), reached());
        String text = here.mailbox(23).get(0);
        assertTrue(text.contains("There was incoming mail with no recipients"), text);
        assertTrue(text.contains("Subject: for whom?"), text);
    }

    @Test
    @Tag("EXT-116")
    void whereNobodyIsNamedBesideTheOneAddressTheMainAdministratorGetsIt() throws IOException {
        here.settings.put(new UnrecognisedSettings(true, Collected.USER, "lucy"));
        Method.Pop3 account =
                InMailSamples.routed(InMailSamples.pop3("info@hotmail.com"), new CollectedRoute.SingleAddress());
        collect(account, "To: nobody <info@hotmail.com>");
        assertEquals(Set.of("chief"), reached());
        collect(account, "To: philip <info@hotmail.com>");
        assertEquals(Set.of("philip"), reached());
    }

    @Test
    @Tag("EXT-121")
    @Tag("OTH-078")
    void aSubjectWithoutANameGoesUnchangedToWhomTheSettingsName() throws IOException {
        here.settings.put(new UnrecognisedSettings(true, Collected.USER, "lucy"));
        Method.Pop3 account =
                InMailSamples.routed(InMailSamples.pop3("company.com"), new CollectedRoute.Subject("{*}"));
        collect(account, "Subject: hello");
        assertEquals(Set.of("lucy"), reached());
        assertTrue(here.mailbox(21).get(0).endsWith("Subject: hello\r\n\r\nHello\r\n"));
        collect(account, "Subject: hello {philip}");
        assertEquals(Set.of("philip"), reached());
    }

    @Test
    void whatTheProviderNotesAsDeliveredIsNoLoop() throws IOException {
        collect(
                InMailSamples.pop3("company.com"),
                "Delivered-To: lucy@company.com\nReceived: from x by pop.isp.example; date\nTo: lucy@company.com");
        assertEquals(Set.of("lucy"), reached());
    }

    @Test
    void whatThisServerHasSentOnIsKnownWhenItComesBack() throws IOException {
        here.users.route("lucy", forwarding("account@isp.example"));
        collect(
                InMailSamples.pop3("company.com"),
                "Delivered-To: account@isp.example\nReceived: from mail.local.example by pop.isp.example; date\n"
                        + "Delivered-To: lucy@company.com\nReceived: from z by mail.local.example (Pillarbox); date\n"
                        + "To: lucy@company.com");
        assertEquals(Set.of("lucy"), reached(), "it stays");
        assertEquals(0, here.database.committed().queued.size());
    }

    @Test
    void aListThatAUserWritesToComesBackToTheUser() throws IOException {
        collect(
                InMailSamples.pop3("company.com"),
                "Delivered-To: lucy@company.com\nReceived: from list.example by pop.isp.example; date\n"
                        + "Received: from mail.local.example by list.example; date\n"
                        + "Received: from lucy by mail.local.example (Pillarbox); date\nTo: lucy@company.com");
        assertEquals(Set.of("lucy"), reached());
    }

    @Test
    @Tag("EXT-131")
    void ofMailThatComesOverSmtpTheLocalDomainsDecide() throws IOException {
        collect(InMailSamples.pop3("company.com"), "To: philip@company.com");
        here.start();
        here.database.committed().delivered.clear();
        here.send(Mail.STRANGER, Mail.envelope("x@outside.example", "lucy@company.com"));
        here.send(Mail.STRANGER, Mail.envelope("x@outside.example", "philip@local.example"));
        here.route();
        assertEquals(Set.of("philip"), reached());
    }

    private static MailRouting forwarding(String target) {
        return MailRouting.of(MailRouting.Assistant.NONE, new MailRouting.Forwarding(true, target));
    }

    private void collect(Method.Pop3 account, String header) throws IOException {
        inMails = inMails.adding(InMailSamples.inMail("ISP", account));
        here.settings.put(inMails);
        here.start();
        here.database.committed().delivered.clear();
        here.database.committed().queued.clear();
        CollectedRouting routing =
                new CollectedRouting(name -> here.users.find(name).isPresent(), () -> "local.example");
        byte[] message = (header + "\n\nHello\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        int number = inMails.lastNumber();
        CollectedVerdict verdict =
                routing.route(inMails.find(number).orElseThrow(), account, message, Optional.empty());
        FindingsDraft found = new FindingsDraft();
        verdict.into(found);
        MessageSink sink = here.acceptance.begin(List.of());
        sink.write(ByteBuffer.wrap(message));
        assertEquals(
                250,
                here.acceptance
                        .accept(Some.collected(number), verdict.envelope(), sink, found)
                        .code());
        here.route();
    }

    private Set<String> reached() {
        Set<String> reached = new TreeSet<>();
        here.database
                .committed()
                .delivered
                .forEach(delivery -> reached.add(
                        here.users.find(delivery.userId()).orElseThrow().name().value()));
        return reached;
    }

    private List<Trace.Fate> fates() {
        return here.database.committed().traces.values().stream()
                .flatMap(trace -> trace.recipients().stream())
                .toList();
    }
}
