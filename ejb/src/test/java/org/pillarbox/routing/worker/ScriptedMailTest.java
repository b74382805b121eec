package org.pillarbox.routing.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.directory.InternetMail;
import org.pillarbox.directory.MailRouting;
import org.pillarbox.directory.MailRouting.Assistant;
import org.pillarbox.directory.MailRouting.Forwarding;
import org.pillarbox.directory.MailRouting.SizeRule;
import org.pillarbox.extension.script.lua.Limits;
import org.pillarbox.extension.script.lua.LuaEngine;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.message.Letter;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.acceptance.LetterBox;
import org.pillarbox.settings.ScriptSettings;
import org.pillarbox.store.StoredContent;

/** What routing scripts do with accepted messages, from acceptance to mailboxes, queue, trace and errors. */
class ScriptedMailTest {
    private static final String FORWARD = "Forwards = 'bob'; UseForwards = true";
    private static final int KB = 1024;

    private final RoutingFixture mail = new RoutingFixture();
    private final LuaEngine engine = new LuaEngine(() -> new Limits(300_000, 4 << 20, 100, Duration.ofSeconds(10)));

    @BeforeEach
    void open() {
        mail.scripts = engine;
        mail.start();
        mail.users.add(10, "eve", false);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    @Tag("USR-104")
    @Tag("USR-105")
    void aScriptSendsOnWhatItsUserGets() throws IOException {
        mail.users.script("ann", FORWARD);
        send("x@outside.example", "ann@mail.example");
        assertEquals(Set.of("bob"), reached());
        assertTrue(trace("ann@mail.example").contains("the script of ann: Forwards = \"bob\", UseForwards = true"));
    }

    @Test
    @Tag("USR-104")
    void aScriptDoesNotRunForWhatItsUserSends() throws IOException {
        mail.users.script("ann", "error('ran')");
        mail.send(Mail.loggedIn("ann"), Mail.envelope("ann@mail.example", "bob@mail.example"));
        mail.route();
        assertEquals(Set.of("bob"), reached());
        assertEquals(List.of(), errors());
    }

    @Test
    @Tag("USR-106")
    void shouldForwardFalseLeavesAllInTheMailbox() throws IOException {
        everything("ann");
        mail.users.script("ann", "ShouldForward = false");
        send("x@outside.example", "ann@mail.example");
        assertEquals(Set.of("ann"), reached());
    }

    @Test
    @Tag("USR-106")
    void sendToNormalRecipientFalseKeepsItOutOfTheMailbox() throws IOException {
        mail.users.route("ann", MailRouting.of(new Assistant("bob", false), Forwarding.NONE));
        mail.users.script("ann", "SendToNormalRecipient = false");
        send("x@outside.example", "ann@mail.example");
        assertEquals(Set.of("bob"), reached());
        mail.users.script("ann", "SendToNormalRecipient = false; ShouldForward = false");
        send("x@outside.example", "ann@mail.example");
        assertEquals(Set.of(), reached());
        assertEquals(Trace.Outcome.DROPPED, fate("ann@mail.example").outcome());
    }

    @ParameterizedTest
    @CsvSource({
        "1, true, eve",
        "1, false, ann",
        "1000, true, ann",
        "1000, false, eve",
        "0, true, ann",
        "0, false, ann",
    })
    @Tag("USR-105")
    void sizeRulesCanBeTurnedRound(int threshold, boolean bigger, String reached) throws IOException {
        mail.users.script(
                "ann",
                "BigRedirect = {Target = 'eve', Threshold = " + threshold + ", Copy = false, Bigger = " + bigger + "}");
        send("x@outside.example", "ann@mail.example", "Subject: x\r\n\r\n" + "x".repeat(5 * KB));
        assertEquals(Set.of(reached), reached());
    }

    @Test
    @Tag("USR-107")
    void aScriptDecidesByTheHeader() throws IOException {
        mail.users.script(
                "ann",
                """
                if Subject:find("Invoice", 1, true) and Sender:match("@shop%.example$") and HeaderField("X-Shop") == "yes"
                    and Size > 20 then
                    Assistants = "bob"
                    RedirectToAssistant = true
                end""");
        send("x@shop.example", "ann@mail.example", "Subject: Your Invoice\r\nX-Shop: yes\r\n\r\nHello\r\n");
        assertEquals(Set.of("bob"), reached());
        send("x@shop.example", "ann@mail.example", "Subject: Your Invoice\r\n\r\nX-Shop: yes\r\n");
        assertEquals(Set.of("ann"), reached());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "while true do end | stopped after",
                "error('oh') | line 1: oh",
                "SendToNormalRecipient = false; Forwards = 'x y' | neither a user",
                "local s = 'x' while true do s = s .. s end | stopped because",
                "this is no Lua | line 1",
            })
    @Tag("USR-108")
    void aScriptThatFailsHasNoEffectAndTheAdministratorHearsOfItOnce(String script, String words) throws IOException {
        mail.users.route("ann", MailRouting.of(Assistant.NONE, new Forwarding(true, "bob")));
        mail.users.script("ann", script);
        for (int i = 0; i < 2; i++) {
            send("x@outside.example", "ann@mail.example");
            assertEquals(Set.of("bob"), reached());
        }
        assertEquals(1, errors().size(), errors().toString());
        assertTrue(errors().get(0).contains("the script of ann had no effect: ")
                && errors().get(0).contains(words));
    }

    @Test
    void theScriptOfTheServerComesFirst() throws IOException {
        global("Forwards = 'eve'; UseForwards = User == 'ann'");
        mail.users.script("ann", "if Forwards == 'eve' then Forwards = 'bob' end");
        send("x@outside.example", "ann@mail.example");
        assertEquals(Set.of("bob"), reached());
        send("x@outside.example", "eve@mail.example");
        assertEquals(Set.of("eve"), reached());
    }

    @Test
    void aScriptOfTheServerThatFailsLeavesTheUsersOwn() throws IOException {
        global("error('oh')");
        mail.users.script("ann", FORWARD);
        send("x@outside.example", "ann@mail.example");
        assertEquals(Set.of("bob"), reached());
        assertEquals(List.of("routing script: the global script had no effect: line 1: oh"), errors());
    }

    @Test
    void scriptsThatSendToEachOtherMakeNoLoop() throws IOException {
        global("Forwards = User == 'ann' and 'bob' or 'ann'; UseForwards = true");
        send("x@outside.example", "ann@mail.example");
        assertEquals(1, mail.database.committed().delivered.size());
    }

    @Test
    void aScriptRunsOnceForEachUserAndMessage() throws IOException {
        global("print(User); if User == 'ann' then Assistants = 'bob' end");
        send("x@outside.example", "ann@mail.example", "ann@second.example", "bob@mail.example");
        assertEquals(2, mail.database.committed().delivered.size());
    }

    @Test
    void whatAScriptCannotSendStaysEvenIfItSaysOtherwise() throws IOException {
        mail.users.permit("ann", new InternetMail(false, true, 0));
        mail.users.script(
                "ann", "Forwards = 'x@away.example;nobody'; UseForwards = true; SendToNormalRecipient = false");
        send("x@outside.example", "ann@mail.example");
        assertEquals(Set.of("ann"), reached());
    }

    @Test
    void lettersOfTheServerGiveNoCauseForMoreLetters() throws IOException {
        global("error('oh')");
        Letter letter = new Letter(
                Mail.envelope("", "ann@mail.example"),
                "errors 1",
                sink -> sink.write(StandardCharsets.US_ASCII.encode("Subject: Errors\r\n\r\nHello\r\n")));
        new LetterBox(mail.contents, mail.acceptance).submit(letter);
        mail.route();
        assertEquals(Set.of("ann"), reached());
        assertEquals(List.of(), errors());
    }

    private void global(String script) {
        mail.settings.put(new ScriptSettings(script, 10));
    }

    private void everything(String user) {
        SizeRule always = new SizeRule(1, true, "eve");
        mail.users.route(
                user, new MailRouting(new Assistant("bob", true), new Forwarding(true, "eve"), always, always, true));
    }

    private void send(String from, String to, String body) throws IOException {
        mail.database.committed().delivered.clear();
        mail.send(Mail.STRANGER, Mail.envelope(from, to), body);
        mail.route();
    }

    private void send(String from, String... to) throws IOException {
        mail.database.committed().delivered.clear();
        mail.send(Mail.STRANGER, Mail.envelope(from, to));
        mail.route();
    }

    private Set<String> reached() {
        return mail.database.committed().delivered.stream()
                .map(delivery ->
                        mail.users.find(delivery.userId()).orElseThrow().name().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Trace.Fate fate(String recipient) {
        List<StoredContent> all = mail.contents.records();
        Optional<Trace.Fate> fate = mail.fate(all.get(all.size() - 1), recipient);
        return fate.orElseThrow();
    }

    private String trace(String recipient) {
        return fate(recipient).steps().stream().map(Trace.Step::text).collect(Collectors.joining("\n"));
    }

    private List<String> errors() {
        return mail.errors.latest(100).stream()
                .map(entry -> entry.source() + ": " + entry.text())
                .toList();
    }
}
