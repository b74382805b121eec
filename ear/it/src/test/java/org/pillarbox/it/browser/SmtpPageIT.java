package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.program.NeedsProgram;
import org.pillarbox.it.program.ProgramRun;
import org.pillarbox.it.server.Accounts;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** Services, SMTP: what its choices mean, attempts to send through the server by a real program, and users who are held. */
@WithServer
class SmtpPageIT extends BrowserTest {
    private static final String PATH = "/admin/services/smtp";
    private static final String OUTSIDE = "tom@elsewhere.example";
    private static final byte[] MESSAGE = "Subject: x\r\n\r\nx\r\n".getBytes(StandardCharsets.UTF_8);

    /** Columns of the guide's table, as the tests below set the page. */
    private static final List<String> COLUMNS = List.of(
            "As installed",
            "No protection",
            "Check Client IP address",
            "Check from LAN",
            "Check FROM: address",
            "Log-in for all mail");

    @BeforeEach
    void leaveFormsWhateverIsTypedThere() {
        page.onDialog(Dialog::accept);
    }

    @Test
    @Tag("SRV-074")
    @Tag("SRV-075")
    void thePageStandsInTheManualsOrder(Pillarbox server) {
        Console console = open(server);
        String text = page.locator("main").innerText();
        int last = -1;
        for (String title : List.of(
                "Require SMTP Authentication",
                "Require \"POP3 then SMTP\" authentication",
                "Timeout",
                "Do not require SMTP authentication for internal/incoming mail",
                "SMTP Anti-Relay Protection",
                "Refuse SMTP Connections from",
                "Maximum Message Size",
                "Disable DSN",
                "Reject unrecognised local recipients",
                "Don't allow addresses with '%' in their address",
                "SMTP Rules",
                "Realtime Blacklist Rules",
                "Access Restrictions")) {
            int at = text.indexOf(title, last + 1);
            assertTrue(at > last, title + " in\n" + text);
            last = at;
        }
        assertThat(console.box("loginRequired")).isChecked();
        assertThat(console.box("afterPop3")).not().isChecked();
        assertThat(console.box("pop3Minutes")).hasValue("5");
        assertThat(console.box("antiRelay")).hasValue("CLIENT_ADDRESS");
        assertThat(console.box("dsnDisabled")).not().isChecked();
        assertThat(console.box("refused")).isChecked();
        assertThat(console.box("percentRefused")).isChecked();
    }

    @Test
    @Tag("SRV-077")
    @Tag("SRV-112")
    @Tag("SRV-115")
    @Tag("SRV-117")
    void warningsComeBeforeAnythingIsStored(Pillarbox server) {
        Console console = open(server);
        assertThat(page.locator("#open-relay")).hasCount(0);
        console.box("incomingExempt").uncheck();
        assertThat(page.locator("#incoming-refused")).isVisible();
        console.box("loginRequired").uncheck();
        assertThat(page.locator("#incoming-refused")).hasCount(0);
        assertThat(page.locator("#open-relay")).isVisible();
        console.box("antiRelay").selectOption("LAN");
        assertThat(page.locator("#open-relay")).hasCount(0);
        assertThat(page.locator("#lan-networks")).containsText("192.168.0.0/16");
        console.box("antiRelay").selectOption("SENDER");
        assertThat(page.locator("#forgeable")).isVisible();
        console.box("antiRelay").selectOption("NONE");
        assertThat(page.locator("#unprotected")).isVisible();
        picture("smtp-open-relay");
        console.box("pop3Minutes").fill("0");
        console.box("submit").click();
        assertThat(console.box("pop3MinutesError")).hasText("Type a whole number of minutes, from 1 to 10080.");
    }

    @Test
    @NeedsProgram("swaks")
    @Tag("SRV-078")
    @Tag("SRV-113")
    @Tag("SRV-114")
    @Tag("SRV-116")
    @Tag("SRV-117")
    void swaksIsAnsweredAsTheGuideSays(Pillarbox server) throws IOException {
        Console console = open(server);
        String ann = server.address(server.accounts().fresh());
        try {
            for (String column : COLUMNS) {
                protect(console, column, "127.0.0.0 255.0.0.0");
                attempt(server, column, "allowed", "outside", "sam@outside.example", "outside", OUTSIDE);
            }
            protect(console, "Check FROM: address", "127.0.0.0 255.0.0.0");
            attempt(server, "Check FROM: address", "allowed", "local", ann, "outside", OUTSIDE);
            protect(console, "Check Client IP address", "192.168.1.0 255.255.255.0");
            attempt(server, "Check Client IP address", "other", "outside", "sam@outside.example", "outside", OUTSIDE);
            attempt(server, "Check Client IP address", "other", "outside", "sam@outside.example", "local", ann);
        } finally {
            protect(console, "As installed", "");
        }
    }

    @Test
    @Tag("SRV-080")
    void whoHasCollectedMailMaySend(Pillarbox server) {
        Console console = open(server);
        String user = server.accounts().fresh();
        try {
            console.box("loginRequired").uncheck();
            console.box("afterPop3").check();
            submit(console);
            Pop3Client pop3 = server.pop3With(0, user);
            try (var smtp = server.smtp()) {
                String reply = smtp.command("MAIL FROM:<" + server.address(user) + ">");
                assertTrue(reply.startsWith("250"), reply);
                String answer = smtp.command("RCPT TO:<" + OUTSIDE + ">");
                assertTrue(answer.startsWith("250"), answer);
            }
            pop3.quit();
        } finally {
            console.open(PATH);
            console.box("loginRequired").check();
            console.box("afterPop3").uncheck();
            submit(console);
        }
    }

    @Test
    void whoSendsVeryMuchIsHeldUntilReleased(Pillarbox server) {
        Console console = open(server);
        String user = server.accounts().fresh();
        String address = server.address(user);
        String minute = console.box("userMessagesPerMinute").inputValue();
        String hour = console.box("userMessagesPerHour").inputValue();
        try {
            limit(console, "0", "2");
            try (var smtp = server.smtp().login(user, Accounts.PASSWORD)) {
                assertTrue(smtp.send(address, address, MESSAGE).startsWith("250"));
                assertTrue(smtp.send(address, address, MESSAGE).startsWith("250"));
                String held = smtp.command("MAIL FROM:<" + address + ">");
                assertTrue(held.startsWith("450") && held.contains("held"), held);
            }
            // What the home page knows is some seconds old.
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                console.open("/admin/home");
                return page.locator(".concerns").innerText().contains("is held");
            });
            console.open(PATH);
            Locator row = page.locator("#held-users tr").filter(new Locator.FilterOptions().setHasText(user));
            assertThat(row).containsText("messages, more than 2 an hour");
            picture("smtp-held");
            row.locator("button").click();
            assertThat(console.said("was released")).isVisible();
            try (var smtp = server.smtp().login(user, Accounts.PASSWORD)) {
                assertTrue(smtp.send(address, address, MESSAGE).startsWith("250"));
            }
        } finally {
            console.open(PATH);
            limit(console, minute, hour);
        }
    }

    private Console open(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        console.open(PATH);
        return console;
    }

    private void protect(Console console, String column, String restrictions) {
        console.open(PATH);
        boolean login = column.equals("As installed") || column.equals("Log-in for all mail");
        console.box("loginRequired").setChecked(login);
        console.box("incomingExempt").setChecked(!column.equals("Log-in for all mail"));
        console.box("antiRelay")
                .selectOption(
                        switch (column) {
                            case "No protection" -> "NONE";
                            case "Check from LAN" -> "LAN";
                            case "Check FROM: address" -> "SENDER";
                            default -> "CLIENT_ADDRESS";
                        });
        console.box("smtpAccess").fill(restrictions);
        submit(console);
    }

    private void limit(Console console, String minute, String hour) {
        console.box("userMessagesPerMinute").fill(minute);
        console.box("userMessagesPerHour").fill(hour);
        submit(console);
    }

    private static void submit(Console console) {
        console.box("submit").click();
        assertThat(console.said("SMTP settings were saved").first()).isVisible();
    }

    private static void attempt(
            Pillarbox server, String column, String client, String from, String sender, String to, String recipient)
            throws IOException {
        ProgramRun run = ProgramRun.of(
                List.of(
                        "swaks",
                        "--server",
                        "127.0.0.1",
                        "--port",
                        String.valueOf(server.port(25)),
                        "--from",
                        sender,
                        "--to",
                        recipient,
                        "--quit-after",
                        "RCPT"),
                new byte[0]);
        String expected = cell(column, client, from, to);
        String found = run.exitCode() == 0 ? "accepted" : refusal(run.output());
        assertEquals(expected, found, column + ", " + from + " to " + to + "\n" + run.output());
    }

    private static String refusal(String output) {
        int at = output.indexOf("<** ");
        return at < 0 ? output : output.substring(at + 4, at + 7);
    }

    private static String cell(String column, String client, String sender, String recipient) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../../docs/guide/relay-protection.md"));
        String head = lines.stream()
                .filter(line -> line.startsWith("| Client |"))
                .findFirst()
                .orElseThrow();
        String row = lines.stream()
                .filter(line -> line.startsWith("| " + client + " | no | " + sender + " | " + recipient + " |"))
                .findFirst()
                .orElseThrow();
        return row.split(" *\\| *")[List.of(head.split(" *\\| *")).indexOf(column)];
    }
}
