package org.pillarbox.routing.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.directory.InternetMail;
import org.pillarbox.directory.MailRouting;
import org.pillarbox.directory.MailRouting.Assistant;
import org.pillarbox.directory.MailRouting.Forwarding;
import org.pillarbox.directory.MailRouting.SizeRule;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.Origin;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Pipeline;
import org.pillarbox.routing.Target;
import org.pillarbox.routing.Traits;
import org.pillarbox.routing.Transit;
import org.pillarbox.routing.Verdict;
import org.pillarbox.settings.AdministrationSettings;

class StepsTest {
    private final ListedUsers users =
            new ListedUsers().add(1, "postmaster", true).add(2, "ann", false);
    private final FixedSettings settings = new FixedSettings();
    private final Pipeline pipeline = new Pipeline(Steps.inOrder(StepPorts.of(settings, users)));

    @ParameterizedTest
    @Tag("USR-046")
    @CsvSource({"ann@mail.example", "ANN@Mail.Example", "ann@second.example", "ann"})
    void aUserIsReachedByItsNameAtEveryLocalDomain(String address) {
        assertEquals("ann", mailboxOf(address));
    }

    @ParameterizedTest
    @CsvSource({"ann@bücher.example", "ann@xn--bcher-kva.example", "ann@BÜCHER.example"})
    void knowsBothSpellingsOfAnInternationalDomain(String address) {
        assertEquals("ann", mailboxOf(address));
    }

    @ParameterizedTest
    @Tag("SRV-126")
    @Tag("USR-523")
    @CsvSource({"postmaster", "Postmaster@mail.example", "POSTMASTER@second.example", "Mailer_Daemon@mail.example"})
    void postmasterIsAlwaysThere(String address) {
        assertEquals("postmaster", mailboxOf(address));
        users.remove("postmaster");
        users.add(7, "chief", true).add(9, "deputy", true);
        assertEquals("chief", mailboxOf(address));
    }

    @Test
    @Tag("USR-073")
    @Tag("OTH-071")
    void onlyTheMainAdministratorGetsPostmastersMail() {
        users.remove("postmaster");
        users.add(7, "chief", true).add(9, "deputy", true);
        settings.put(new AdministrationSettings("Deputy"));
        assertEquals("deputy", mailboxOf("postmaster@mail.example"));
        settings.put(new AdministrationSettings("ann"));
        assertEquals("ann", mailboxOf("postmaster@mail.example"), "any user can be the Main Administrator");
        settings.put(new AdministrationSettings("nobody"));
        assertEquals("chief", mailboxOf("postmaster@mail.example"), "the first administrator stands in");
    }

    @Test
    @Tag("USR-050")
    void refusesMailToADeletedUserLikeToAnyUnknownName() {
        users.remove("ann");
        assertEquals(refusal("nobody@mail.example"), refusal("ann@mail.example"));
        assertEquals("550 5.1.1", refusal("ann@mail.example"));
    }

    @ParameterizedTest
    @CsvSource({
        "bob@outside.example",
        "ann%mail.example@outside.example",
        "ann@mail.example.evil.example",
        "ann@[192.0.2.77]",
        "a%b@mail.example",
        "a!b@mail.example",
        "a@b@mail.example",
        "outside.example!bob@mail.example",
        "ann@[127.0.0.1]",
        "ann@[127.1.2.3]",
        "ann@[IPv6:::1]",
        "ann@[0.0.0.0]"
    })
    void refusesToRelayForStrangers(String address) {
        assertEquals("550 5.7.1", refusal(address));
    }

    @ParameterizedTest
    @CsvSource({"ann@[127.0.0.1]", "a%b@mail.example", "a!b@mail.example"})
    void refusesOldWaysToRelayEvenFromUsers(String address) {
        assertEquals("550 5.7.1", refusal(route(address, Mail.loggedIn("ann"))));
    }

    @Test
    @Tag("INS-002")
    void queuesOutsideMailOfUsersAndDeliversLocalMail() {
        Verdict outside = route("bob@outside.example", Mail.loggedIn("ann"));
        assertEquals(
                new Target.OutQueue(Mail.address("bob@outside.example"), Optional.empty()),
                ((Outcome.Deliver) outside.end()).target());
        Verdict local = route("ann@mail.example", Mail.loggedIn("ann"));
        assertTrue(((Outcome.Deliver) local.end()).target() instanceof Target.Mailbox);
    }

    @Test
    void theServerItselfMayWriteToTheOutside() {
        assertTrue(route("bob@outside.example", Origin.SERVER).end() instanceof Outcome.Deliver);
    }

    @Test
    void stopsWhatWasDeliveredToTheAddressBefore() {
        Transit again = new Transit(Mail.envelope("x@y.example"), Mail.STRANGER, Set.of("ann@mail.example"));
        Verdict verdict = pipeline.route(recipient("ann@mail.example"), again).get(0);
        assertEquals("554 5.4.6", refusal(verdict));
    }

    @Test
    @Tag("USR-289")
    void whoMaySendNoInternetMailStillWritesToColleagues() {
        users.permit("ann", new InternetMail(false, true, 0));
        Verdict outside = route("bob@outside.example", Mail.loggedIn("Ann"));
        assertEquals("550 5.7.1", refusal(outside));
        assertTrue(((Outcome.Refuse) outside.end()).reply().lines().get(0).contains("Internet mail"));
        assertTrue(route("postmaster@mail.example", Mail.loggedIn("ann")).end() instanceof Outcome.Deliver);
        assertTrue(route("bob@outside.example", Mail.loggedIn("postmaster")).end() instanceof Outcome.Deliver);
    }

    @Test
    @Tag("USR-291")
    void whoGetsNoInternetMailIsNobodyToStrangersButThereForColleagues() {
        users.permit("ann", new InternetMail(true, false, 0));
        assertEquals(refusal("nobody@mail.example"), refusal("ann@mail.example"));
        assertTrue(route("ann@mail.example", Mail.loggedIn("postmaster")).end() instanceof Outcome.Deliver);
        assertTrue(route("ann@mail.example", Origin.SERVER).end() instanceof Outcome.Deliver);
        // A colleague's program that the policy for senders lets in without a log-in.
        Transit colleague = new Transit(Mail.envelope("postmaster@mail.example"), Mail.STRANGER, Set.of());
        assertTrue(
                pipeline.route(recipient("ann@mail.example"), colleague).get(0).end() instanceof Outcome.Deliver);
    }

    @Test
    void rcptTellsNothingOfWhereAUsersMailGoes() {
        users.route("ann", MailRouting.of(Assistant.NONE, new Forwarding(true, "bob@outside.example")));
        assertEquals("ann", mailboxOf("ann@mail.example"));
        users.route("ann", MailRouting.of(Assistant.NONE, new Forwarding(true, "nobody")));
        assertEquals("ann", mailboxOf("ann@mail.example"));
    }

    @ParameterizedTest
    @Tag("USR-100")
    @CsvSource({"true, true, mailbox", "true, false, outside", "false, true, outside"})
    void spamIsSentOnOnlyWhereTheUserSaysSo(boolean spam, boolean quarantineFirst, String end) {
        users.route(
                "ann",
                new MailRouting(
                        new Assistant("x@outside.example", true),
                        new Forwarding(true, "y@outside.example"),
                        SizeRule.NONE,
                        SizeRule.NONE,
                        quarantineFirst));
        Pipeline filtered =
                new Pipeline(Steps.inOrder(StepPorts.of(settings, users).with((user, transit) -> spam)));
        Transit transit = new Transit(
                Mail.envelope("x@y.example"),
                Mail.STRANGER,
                Set.of(),
                Optional.of(new Traits(List.of(), false, 100)),
                Set.of());
        Verdict verdict = filtered.route(recipient("ann@mail.example"), transit).get(0);
        assertEquals(end, verdict.steps().get(verdict.steps().size() - 1).name());
    }

    @Test
    void keepsTheTraceOfTheWay() {
        assertEquals(
                List.of("domain", "user-mapping", "mailbox"),
                route("ann", Mail.STRANGER).steps().stream()
                        .map(step -> step.name())
                        .toList());
    }

    private String mailboxOf(String address) {
        Outcome.Deliver end = (Outcome.Deliver) route(address, Mail.STRANGER).end();
        return ((Target.Mailbox) end.target()).user().name().key();
    }

    private String refusal(String address) {
        return refusal(route(address, Mail.STRANGER));
    }

    private static String refusal(Verdict verdict) {
        var reply = ((Outcome.Refuse) verdict.end()).reply();
        return reply.code() + " " + reply.enhanced();
    }

    private Verdict route(String address, Origin origin) {
        return pipeline.route(recipient(address), new Transit(Mail.envelope("x@y.example"), origin, Set.of()))
                .get(0);
    }

    private static EnvelopeRecipient recipient(String address) {
        return EnvelopeRecipient.of(Mail.address(address));
    }
}
