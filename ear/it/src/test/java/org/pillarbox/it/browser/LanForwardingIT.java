package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.client.TlsUse;
import org.pillarbox.it.server.Accounts;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.ServerProcess;
import org.pillarbox.it.server.WithServer;
import org.pillarbox.protocol.peer.ScriptedPeer;

/** Two servers, two offices, one domain: the method of the manual's 7.7.4, between two real servers. */
@WithServer
class LanForwardingIT extends BrowserTest {
    private static final String PASSWORD = "a-good-long-password";
    private static final byte[] MESSAGE =
            "Subject: Between offices\r\n\r\n.A dot, an umlaut: \u00fc.\r\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    @Test
    @Tag("LOC-041")
    @Tag("LOC-043")
    @Tag("LOC-068")
    @Tag("LOC-070")
    @Tag("LOC-077")
    @Tag("EXT-146")
    @Tag("EXT-148")
    @Tag("EXT-152")
    @Tag("EXT-159")
    @Tag("EXT-161")
    @Tag("EXT-166")
    @Tag("EXT-169")
    @Tag("EXT-180")
    @Tag("HOW-040")
    @Tag("HOW-042")
    @Tag("HOW-043")
    @Tag("HOW-044")
    @Tag("HOW-046")
    void twoOfficesWithOneDomainExchangeTheirMail(Pillarbox server) throws Exception {
        String sarah = server.accounts().fresh();
        try (ServerProcess office = ServerProcess.on(install())) {
            String there = "127.0.0.1:" + office.offset().port(25);
            Console head = Console.ofAdministrator(page, server);
            refusesWhatIsNoRule(head);
            rules(head, "# office 2\nMartin " + there + "\nghost " + there);
            looks("rules");
            keepsAServersLogIn(head);
            send(server.port(587), sarah, Accounts.PASSWORD, server.address(sarah), "martin@mail.example");
            waitsForTheOffice(head);

            office.start();
            Console branch = new Console(
                    page, URI.create("http://localhost:" + office.offset().port(5108) + "/"));
            page.context().clearCookies();
            branch.logOn("martin", PASSWORD);
            page.waitForURL("**/admin/**");
            branch.open("/admin/localmail/general");
            branch.box("localDomains").fill(Pillarbox.DOMAIN);
            branch.box("submit").click();
            assertThat(branch.said("were saved").first()).isVisible();
            rules(branch, sarah + " 127.0.0.1:" + server.port(25));

            page.context().clearCookies();
            Console again = Console.ofAdministrator(page, server);
            again.open("/admin/utilities/lan-queue");
            row("martin@mail.example").locator("input").check();
            again.box("tryNow").click();
            assertThat(again.said("One message is tried at once")).isVisible();
            assertArrayEquals(MESSAGE, mailAt(office, 1));

            send(office.offset().port(587), "martin", PASSWORD, "martin@mail.example", server.address(sarah));
            try (Pop3Client pop3 = server.pop3With(1, sarah)) {
                assertArrayEquals(MESSAGE, body(pop3.retrieve(1)));
            }
            reachesTheInternetThroughARelay(office);
            page.context().clearCookies();
            again = Console.ofAdministrator(page, server);
            send(server.port(587), sarah, Accounts.PASSWORD, server.address(sarah), "ghost@mail.example");
            try (Pop3Client pop3 = server.pop3With(2, sarah)) {
                String report = new String(pop3.retrieve(2), StandardCharsets.UTF_8);
                assertTrue(report.contains("Diagnostic-Code: smtp; 550 5.1.1"), report);
                assertTrue(report.contains("ghost@mail.example"), report);
            }
            again.open("/admin/utilities/lan-queue");
            assertThat(page.getByText("Nothing is waiting for another server")).isVisible();
            rules(again, "");
        }
    }

    private void reachesTheInternetThroughARelay(ServerProcess office) throws Exception {
        try (ScriptedPeer relay = ScriptedPeer.inTheClear()) {
            relay.play("S: 220 relay.example\nC: EHLO *\nS: 250 relay.example\nC: QUIT\n");
            relay.play(
                    "S: 220 relay.example\nC: EHLO *\nS: 250-relay.example\nS: 250 8BITMIME\nC: MAIL FROM:<martin@mail.example>*\nS: 250 ok\n"
                            + "C: RCPT TO:<ann@far.example>*\nS: 250 ok\nC: DATA\nS: 354 go\nC-data\nS: 250 taken\nC: QUIT\n");
            page.context().clearCookies();
            Console branch = new Console(
                    page, URI.create("http://localhost:" + office.offset().port(5108) + "/"));
            branch.logOn("martin", PASSWORD);
            page.waitForURL("**/admin/**");
            branch.open("/admin/home");
            assertThat(page.getByText("Mail for the Internet is not sent")).isVisible();
            branch.open("/admin/externalmail/out-mail");
            branch.box("relays").fill("no server!");
            branch.box("submit").click();
            assertThat(branch.box("relaysError")).containsText("is no server such as");
            branch.box("relays").fill("127.0.0.1:" + relay.port());
            branch.box("submit").click();
            assertThat(branch.said("Out Mail was saved.")).isVisible();
            branch.box("tryRelays").click();
            assertThat(branch.said("The relay answers.")).isVisible();
            looks("out-mail");
            saysWhatMayLeave(branch);
            send(office.offset().port(587), "martin", PASSWORD, "martin@mail.example", "ann@far.example");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> relay.heard().size() == 2
                            && !relay.heard().get(1).contents().isEmpty());
            relay.check();
            assertArrayEquals(
                    MESSAGE, body(unstuffed(relay.heard().get(1).contents().get(0))));
        }
    }

    private void saysWhatMayLeave(Console console) {
        assertThat(page.locator(".facts dd")).hasText("Internet");
        assertThat(page.getByText("A wrong entry can stop all mail from being sent."))
                .isVisible();
        assertThat(page.getByText("switch on POP3 then SMTP connection")).isVisible();
        console.box("domainFilter").fill("ann@far.example");
        console.box("submit").click();
        assertThat(console.box("domainFilterError")).containsText("without @");
        console.box("domainFilter").fill("!ibm.com");
        console.box("submit").click();
        assertThat(console.said("Every domain is forbidden now")).isVisible();
        console.box("domainFilter").fill("*\n!ibm.com");
        page.getByLabel("Always the address below").check();
        console.box("submit").click();
        assertThat(console.box("returnAddressError")).containsText("Type the address");
        console.box("returnAddress").fill("office@isp.example");
        page.getByLabel("Only send messages waiting at start of connection").check();
        console.box("submit").click();
        assertThat(console.said("Out Mail was saved.")).isVisible();
        console.open("/admin/externalmail/out-mail");
        assertThat(console.box("domainFilter")).hasValue("*\n!ibm.com");
        assertThat(page.getByLabel("Always the address below")).isChecked();
        page.getByLabel("Use default").check();
        page.getByLabel("File transfer to another Pillarbox").check();
        console.box("submit").click();
        assertThat(console.box("targetPathError")).containsText("whole path");
        page.getByLabel("Via an SMTP relay").check();
        console.box("submit").click();
        assertThat(console.said("Out Mail was saved.")).isVisible();
    }

    /** Without the dots that SMTP puts in front of lines that begin with one (RFC 5321 section 4.5.2). */
    private static byte[] unstuffed(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1)
                .replace("\r\n..", "\r\n.")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private void keepsAServersLogIn(Console console) {
        console.open("/admin/localmail/lan-servers");
        console.box("server").fill("mail.lan:2525");
        console.box("security").selectOption("ENCRYPTED");
        console.box("user").fill("office");
        console.box("password").fill("secret");
        console.box("submit").click();
        assertThat(console.said("only sent to a server whose certificate was checked"))
                .isVisible();
        console.box("security").selectOption("VERIFIED");
        console.box("password").fill("secret");
        console.box("submit").click();
        assertThat(console.said("The server was saved.")).isVisible();
        assertThat(page.locator("#servers tbody tr")).containsText("mail.lan:2525");
        looks("servers");
        console.button("Remove mail.lan:2525").click();
        assertThat(console.said("Nothing special is kept for mail.lan:2525")).isVisible();
    }

    private void looks(String name) {
        picture(name);
        page.setViewportSize(320, 640);
        picture(name + "-narrow");
        assertEquals(0, page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        page.setViewportSize(1280, 900);
    }

    private static void refusesWhatIsNoRule(Console console) {
        console.open("/admin/localmail/lan-forwarding");
        assertEquals("10", console.box("retryMinutes").inputValue());
        assertEquals("72", console.box("failureHours").inputValue());
        assertEquals("10", console.box("threads").inputValue());
        console.box("rules").fill("ann 192.168.1.1\nmartin");
        console.box("submit").click();
        assertThat(console.said("Line 2: a rule is an address, a server")).isVisible();
    }

    private static void rules(Console console, String text) {
        console.open("/admin/localmail/lan-forwarding");
        console.box("rules").fill(text);
        console.box("submit").click();
        assertThat(console.said("LAN forwarding was saved.")).isVisible();
        assertThat(console.box("rules")).hasValue(text);
    }

    /** The other office does not answer yet. */
    private void waitsForTheOffice(Console console) {
        console.open("/admin/utilities/lan-queue");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            page.reload();
            return row("martin@mail.example").count() == 1
                    && row("martin@mail.example").innerText().contains("4.4.1 No connection");
        });
        looks("waiting");
    }

    private Locator row(String recipient) {
        return page.locator("#queue tbody tr", new Page.LocatorOptions().setHasText(recipient));
    }

    private Path install() throws IOException {
        Path data = Files.createDirectory(directory.resolve("office"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        Path first = Files.writeString(data.resolve("first-administrator.txt"), "martin\n" + PASSWORD + "\n");
        Files.setPosixFilePermissions(first, PosixFilePermissions.fromString("rw-------"));
        return data;
    }

    private static void send(int port, String user, String password, String from, String to) {
        try (SmtpClient client = SmtpClient.connect(port, TlsUse.STARTTLS)) {
            client.login(user, password).send(from, to, MESSAGE);
        }
    }

    private static byte[] mailAt(ServerProcess office, int messages) {
        try (Pop3Client pop3 = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> login(office, messages), Optional::isPresent)
                .orElseThrow()) {
            return body(pop3.retrieve(messages));
        }
    }

    private static Optional<Pop3Client> login(ServerProcess office, int messages) {
        Pop3Client client =
                Pop3Client.connect(office.offset().port(110), TlsUse.NONE).login("martin", PASSWORD);
        if (client.count() == messages) {
            return Optional.of(client);
        }
        client.quit();
        return Optional.empty();
    }

    /** What was sent, behind the trace fields that servers put in front. */
    private static byte[] body(byte[] message) {
        return Arrays.copyOfRange(message, message.length - MESSAGE.length, message.length);
    }
}
