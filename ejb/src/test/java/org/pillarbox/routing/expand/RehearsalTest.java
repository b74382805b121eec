package org.pillarbox.routing.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.directory.InternetMail;
import org.pillarbox.directory.MailRouting;
import org.pillarbox.directory.MailRouting.Assistant;
import org.pillarbox.directory.MailRouting.Forwarding;
import org.pillarbox.directory.MailRouting.SizeRule;
import org.pillarbox.extension.script.lua.Limits;
import org.pillarbox.extension.script.lua.LuaEngine;
import org.pillarbox.journal.trace.Journey;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.routing.Pipeline;
import org.pillarbox.routing.acceptance.OutgoingLimit;
import org.pillarbox.routing.acceptance.RecipientCheck;
import org.pillarbox.routing.acceptance.SenderPolicy;
import org.pillarbox.routing.expand.DryRunQuestion.Source;
import org.pillarbox.routing.mapping.ActiveMappings;
import org.pillarbox.routing.outgoing.OutgoingEdits;
import org.pillarbox.routing.step.LocalDomains;
import org.pillarbox.routing.step.StepPorts;
import org.pillarbox.routing.step.Steps;
import org.pillarbox.routing.step.UserAddresses;
import org.pillarbox.routing.worker.MessageRouter;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.SmtpSettings;
import org.pillarbox.settings.UnrecognisedSettings;
import org.pillarbox.settings.UnrecognisedSettings.Collected;

/** What the page Where would this go? says. */
class RehearsalTest {
    private final FixedSettings settings = new FixedSettings();
    private final ListedUsers users = new ListedUsers()
            .add(1, "postmaster", true)
            .add(2, "MD", false)
            .add(3, "PA", false)
            .add(4, "bob", false);
    private Optional<Reply> blocked = Optional.empty();
    private final LuaEngine scripts = new LuaEngine(() -> new Limits(10_000, 1 << 20, 100, Duration.ofSeconds(10)));
    private final Rehearsal rehearsal = rehearsal();

    @AfterEach
    void close() {
        scripts.close();
    }

    @Test
    void noScriptRestsForWhatIsOnlyAsked() {
        users.script("bob", "while true do end");
        for (int i = 0; i < 5; i++) {
            String words = only(stranger("bob@mail.example", 1)).journey().toString();
            assertTrue(words.contains("instructions"), words);
        }
    }

    @Test
    void showsEachWayOfACopy() {
        users.route("MD", MailRouting.of(new Assistant("PA; away@outside.example", false), Forwarding.NONE));
        Trace.Fate fate = only(stranger("md@mail.example", 10));
        assertEquals(Trace.Outcome.QUEUED, fate.outcome(), "the worst of three");
        Journey.Node means = fate.journey().next().get(0);
        assertEquals("user-mapping", means.step().name());
        Journey.Node assistant = means.next().get(0);
        assertEquals("copied to PA, away@outside.example", assistant.step().text());
        assertEquals(
                List.of("mailbox MD, Inbox", "mailbox PA, Inbox", "outside"),
                assistant.next().stream()
                        .map(way -> way.step().name().equals("outside")
                                ? "outside"
                                : way.step().text())
                        .toList());
        assertTrue(assistant.next().get(2).step().text().contains("from SRS0="));
    }

    @Test
    void sizeDecides() {
        users.route(
                "MD",
                new MailRouting(Assistant.NONE, Forwarding.NONE, new SizeRule(100, true, "PA"), SizeRule.NONE, true));
        assertEquals("MD, Inbox", only(stranger("md@mail.example", 99)).detail());
        assertEquals("PA, Inbox", only(stranger("md@mail.example", 100)).detail());
    }

    @ParameterizedTest
    @CsvSource({
        "STRANGER, '', x@outside.example, y@elsewhere.example, REFUSED",
        "USER, bob, '', y@elsewhere.example, QUEUED",
        "SERVER, '', '', y@elsewhere.example, QUEUED",
        "STRANGER, '', x@outside.example, nobody@mail.example, REFUSED",
        "USER, Bob, '', nobody@mail.example, REFUSED",
        "SERVER, '', '', nobody@mail.example, DROPPED",
        "SERVER, '', md@mail.example, nobody@mail.example, BOUNCED",
        "COLLECTED, '', x@outside.example, md, DELIVERED",
        "STRANGER, '', <>, md, DELIVERED",
        "STRANGER, '', <>, Postmaster, DELIVERED"
    })
    void whoHandsItInDecides(Source source, String account, String sender, String recipient, Trace.Outcome outcome) {
        DryRunAnswer answer = rehearsal.ask(new DryRunQuestion(source, account, sender, recipient, 1));
        assertEquals(outcome, only(answer).outcome());
        assertEquals(Optional.empty(), answer.refusal());
    }

    @Test
    void recipientsWhoAreReportedLaterAreAccepted() {
        settings.put(new UnrecognisedSettings(false, Collected.ADMINISTRATOR, ""));
        Trace.Fate fate = only(stranger("nobody@mail.example", 1));
        assertEquals(Trace.Outcome.BOUNCED, fate.outcome());
        assertTrue(fate.detail().startsWith("550 5.1.1"), fate.detail());
    }

    @Test
    void aUsersEmptySenderIsHisOwnAddress() {
        assertEquals("<bob@mail.example>", user("bob", "", "md").sender());
    }

    @Test
    void saysWhyNothingWouldBeTaken() {
        assertRefused("553 5.7.1", user("bob", "md@mail.example", "md"));
        assertRefused("550 5.7.1", rehearsal.ask(question(Source.STRANGER, "bob@mail.example", "md", 1)));
        users.permit("bob", new InternetMail(true, true, 5));
        assertRefused("552 5.3.4", rehearsal.ask(new DryRunQuestion(Source.USER, "bob", "", "x@y.example", 6)));
        assertEquals(Trace.Outcome.DELIVERED, only(user("bob", "", "md")).outcome());
        settings.put(new SmtpSettings(4096, 100, false, true));
        assertRefused("552 5.3.4", stranger("md", 5));
        settings.put(new SmtpSettings(0, 100, false, true));
        blocked = Optional.of(Reply.of(552, "5.2.2", "Mailbox full"));
        assertRefused("552 5.2.2", user("bob", "", "md"));
    }

    @Test
    void refusesOneRecipientAndShowsTheOthers() {
        DryRunAnswer answer = stranger("md\n\n  nobody@mail.example  \npa\nMD@mail.example\nmd\n", 1);
        assertEquals(
                List.of("DELIVERED md", "REFUSED nobody@mail.example", "DELIVERED pa", "DELIVERED MD@mail.example"),
                answer.fates().stream()
                        .map(fate -> fate.outcome() + " " + fate.recipient())
                        .toList());
        assertTrue(answer.fates().get(3).detail().endsWith("it is there already"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"odd name\"@mail.example",
                "<md@mail.example>",
                "@relay.example,@other.example:md@mail.example",
                "md@[192.0.2.9]",
                "md@[IPv6:2001:db8::1]",
                "jörg@bücher.example",
                "用户@例子.example",
                "a%b@mail.example",
                "a!b@mail.example",
                "\"a@b\"@mail.example",
                "md@mail.example.",
                "-@mail.example"
            })
    void takesEveryFormOfAnAddress(String typed) {
        assertEquals(1, stranger(typed, 1).fates().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b@mail.example",
                "md@",
                "@mail.example",
                "md@mail..example",
                "md(comment)@mail.example",
                "md@mail.example (comment)",
                "MD <md@mail.example>",
                "md@mail.example, pa@mail.example",
                "a@b@mail.example",
                "..@mail.example",
                "\"@mail.example",
                "md@[not-an-address]",
                "md@mail.example\u0007",
                "<>"
            })
    void saysWhichLineIsNoAddress(String typed) {
        assertRefusedAt("recipients", "pa\n" + typed, "Line 2: ");
    }

    @Test
    void takesAHundredRecipientsAndNotOneMore() {
        String hundred = IntStream.range(0, 100).mapToObj(i -> "u" + i).collect(Collectors.joining("\n"));
        assertEquals(100, stranger(hundred, 1).fates().size());
        assertRefusedAt("recipients", hundred + "\none-more", "At most 100");
        assertRefusedAt("recipients", "x".repeat(50_000), "At most 100");
        assertRefusedAt("recipients", " \n ", "at least one");
        assertRefusedAt("recipients", "x".repeat(255) + "@mail.example", "Line 1");
    }

    @Test
    void refusesWhatCannotBeUnderstoodAtItsBox() {
        assertEquals("sender", refusedField(question(Source.STRANGER, "nobody", "md", 1)));
        assertEquals("sender", refusedField(question(Source.STRANGER, "", "md", 1)));
        assertEquals("account", refusedField(new DryRunQuestion(Source.USER, "nobody", "", "md", 1)));
        assertEquals("kilobytes", refusedField(question(Source.SERVER, "", "md", -1)));
        assertEquals("kilobytes", refusedField(question(Source.SERVER, "", "md", 3_000_000)));
    }

    private void assertRefusedAt(String field, String recipients, String words) {
        InvalidSetting refusal = assertThrows(InvalidSetting.class, () -> stranger(recipients, 1));
        assertEquals(field, refusal.field());
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
    }

    private String refusedField(DryRunQuestion question) {
        return assertThrows(InvalidSetting.class, () -> rehearsal.ask(question)).field();
    }

    private static void assertRefused(String reply, DryRunAnswer answer) {
        assertTrue(answer.refusal().orElse("").startsWith(reply), answer.toString());
        assertEquals(List.of(), answer.fates());
    }

    private DryRunAnswer stranger(String recipients, long kilobytes) {
        return rehearsal.ask(question(Source.STRANGER, "x@outside.example", recipients, kilobytes));
    }

    private DryRunAnswer user(String account, String sender, String recipients) {
        return rehearsal.ask(new DryRunQuestion(Source.USER, account, sender, recipients, 1));
    }

    private static DryRunQuestion question(Source source, String sender, String recipients, long kilobytes) {
        return new DryRunQuestion(source, "", sender, recipients, kilobytes);
    }

    private static Trace.Fate only(DryRunAnswer answer) {
        assertEquals(1, answer.fates().size(), answer.toString());
        return answer.fates().get(0);
    }

    private Rehearsal rehearsal() {
        Pipeline pipeline =
                new Pipeline(Steps.inOrder(StepPorts.of(settings, users).with(scripts)));
        LocalDomains domains = new LocalDomains(settings);
        return new Rehearsal(new Rehearsal.Parts(
                pipeline,
                new RecipientCheck(pipeline, settings),
                new MessageRouter(pipeline, OutgoingEdits.NONE, Clock.systemUTC()),
                new SenderPolicy(domains, users, new UserAddresses(domains, users, ActiveMappings.NONE), settings),
                new OutgoingLimit(domains, users),
                account -> account.flatMap(name -> blocked),
                users,
                settings));
    }
}
