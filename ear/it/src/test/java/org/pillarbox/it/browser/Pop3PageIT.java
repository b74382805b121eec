package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.server.Accounts;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** The pages POP3 and Header Processing, and what mail programs notice of them. */
@WithServer
class Pop3PageIT extends BrowserTest {
    private static final String POP3 = "/admin/services/pop3";
    private static final String SECURITY = "/admin/users/security";
    private static final String HEADERS = "/admin/utilities/header-processing";

    @Test
    @Tag("SRV-047")
    @Tag("SRV-048")
    @Tag("SRV-049")
    @Tag("SRV-050")
    @Tag("SRV-051")
    void apopIsDemandedAfterTheAdministratorWasToldWhomThatShutsOut(Pillarbox server) throws Exception {
        String user = server.accounts().fresh();
        Console console = Console.ofAdministrator(page, server);
        console.open(POP3);
        assertThat(console.box("requireApop")).not().isChecked();
        assertThat(console.box("trimBlankLines")).isChecked();
        assertThat(console.box("pop3Access")).isVisible();
        assertThat(console.box("pop3AccessDefault")).containsText("Default for your LAN");
        digests(console, true);
        server.pop3With(0, user).quit();
        console.open(POP3);
        console.box("requireApop").check();
        console.box("submit").click();
        assertThat(page.locator("#apop-dialog")).containsText("Users who could not log in with APOP now:");
        picture("pop3-asks");
        console.box("apop-no").click();
        assertThat(console.box("requireApop")).not().isChecked();
        try {
            console.box("requireApop").check();
            console.box("submit").click();
            console.box("apop-yes").click();
            assertThat(console.said("The POP3 settings were saved.")).isVisible();
            try (Pop3Client plain = server.pop3()) {
                assertTrue(plain.command("USER " + user).startsWith("-ERR"));
                assertTrue(plain.command("AUTH PLAIN AGFubgBwYXNz").startsWith("-ERR"));
            }
            assertEquals("+OK", apop(server, user));
        } finally {
            console.open(POP3);
            console.box("requireApop").uncheck();
            console.box("submit").click();
            assertThat(console.said("The POP3 settings were saved.")).isVisible();
        }
        assertEquals("+OK", apop(server, user));
        server.pop3With(0, user).quit();
        digests(console, false);
    }

    private static void digests(Console console, boolean kept) {
        console.open(SECURITY);
        console.box("digests").setChecked(kept);
        console.box("submit").click();
        assertThat(console.said("The security settings were saved.")).isVisible();
    }

    /** The status of an APOP log-in with the greeting's time stamp. */
    private static String apop(Pillarbox server, String user) throws IOException, NoSuchAlgorithmException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port(110))) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String greeting = in.readLine();
            String stamp = greeting.substring(greeting.indexOf('<'));
            byte[] digest = MessageDigest.getInstance("MD5")
                    .digest((stamp + Accounts.PASSWORD).getBytes(StandardCharsets.US_ASCII));
            String line = "APOP " + user + " " + HexFormat.of().formatHex(digest) + "\r\nQUIT\r\n";
            socket.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
            String status = in.readLine().split(" ")[0];
            in.readLine();
            return status;
        }
    }

    @Test
    @Tag("SRV-052")
    @Tag("SRV-053")
    @Tag("SRV-054")
    void surplusBlankLinesAreLeftOutWhileTheBoxIsOn(Pillarbox server) {
        String user = server.accounts().fresh();
        Console console = Console.ofAdministrator(page, server);
        send(server, user, user, "", "text\r\n\r\n\r\n");
        byte[] trimmed = retrieved(server, user);
        trim(console, false);
        byte[] whole = retrieved(server, user);
        trim(console, true);
        assertTrue(text(whole).endsWith("text\r\n\r\n\r\n"), text(whole));
        assertEquals(text(whole).substring(0, whole.length - 4), text(trimmed));
        assertArrayEquals(trimmed, retrieved(server, user));
    }

    /** A message, after LIST and STAT were held against it. */
    private static byte[] retrieved(Pillarbox server, String user) {
        try (Pop3Client client = server.pop3With(1, user)) {
            String stat = client.command("STAT").strip();
            String listed = client.command("LIST 1").strip();
            byte[] message = client.retrieve(1);
            assertEquals("+OK 1 " + message.length, stat);
            assertEquals(stat, listed);
            client.quit();
            return message;
        }
    }

    private static void trim(Console console, boolean wanted) {
        console.open(POP3);
        console.box("trimBlankLines").setChecked(wanted);
        console.box("submit").click();
        assertThat(console.said("The POP3 settings were saved.")).isVisible();
    }

    @Test
    @Tag("OTH-004")
    @Tag("OTH-005")
    @Tag("OTH-006")
    @Tag("OTH-011")
    @Tag("OTH-016")
    @Tag("OTH-017")
    @Tag("OTH-018")
    @Tag("OTH-019")
    @Tag("OTH-021")
    @Tag("OTH-023")
    @Tag("OTH-024")
    @Tag("OTH-027")
    @Tag("OTH-028")
    void receiptsComeOnceForWhatUsersHandedIn(Pillarbox server) {
        String boss = server.accounts().fresh();
        String ann = server.accounts().fresh();
        String asking = "Return-Receipt-To: " + server.address(boss) + "\r\n";
        headersPage(server);
        send(server, boss, ann, asking + "Subject: first\r\n", "one\r\n");
        collect(server, ann, 1);
        try (SmtpClient outside = server.smtp()) {
            outside.send(
                    "somebody@elsewhere.example",
                    server.address(ann),
                    (asking + "Subject: outside\r\n\r\ntwo\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        collect(server, ann, 2);
        send(server, boss, ann, asking.toUpperCase(Locale.ROOT) + "Subject: third\r\n", "three\r\n");
        collect(server, ann, 3);
        collect(server, ann, 3);
        try (Pop3Client client = server.pop3With(2, boss)) {
            String first = text(client.retrieve(1));
            assertTrue(first.startsWith("Return-Path: <>\r\n"), first);
            assertTrue(first.contains("\r\nSubject: Receipt: first\r\n"), first);
            assertTrue(text(client.retrieve(2)).contains("\r\nSubject: Receipt: third\r\n"));
            client.quit();
        }
    }

    private void headersPage(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        console.open(HEADERS);
        assertThat(console.box("fields")).hasValue("Return-Receipt-To");
        assertThat(console.box("localOnly")).isChecked();
        assertThat(console.box("connectAtOnce")).not().isChecked();
        assertThat(console.box("transmissionFields")).isVisible();
        assertThat(console.box("priority"))
                .hasValue("Priority: Urgent\nX-Priority: Highest\nX-Priority: 1\nX-MSMail-Priority: High");
        console.box("priority").fill("X-Priority");
        console.box("submit").click();
        assertThat(console.box("priorityError")).containsText("no colon");
        console.box("priority").fill("Importance: high");
        console.box("fields").fill("Return-Receipt-To: me");
        console.box("submit").click();
        assertThat(console.box("fieldsError")).containsText("write the name of the field only");
        picture("header-processing-refused");
        console.box("fields").fill("");
        console.box("localOnly").uncheck();
        console.box("submit").click();
        assertThat(console.said("The settings were saved.")).isVisible();
        console.box("defaults").click();
        assertThat(console.box("fields")).hasValue("Return-Receipt-To");
        console.open(HEADERS);
        assertThat(console.box("fields")).hasValue("");
        assertThat(console.box("priority")).hasValue("Importance: high");
        console.box("defaults").click();
        assertThat(console.box("localOnly")).isChecked();
        console.box("submit").click();
        assertThat(console.said("The settings were saved.")).isVisible();
        console.open("/help/header-processing");
        assertThat(page.locator("body")).containsText("depends on how the recipient's system is set up");
    }

    /** Looks at all, then fetches all. */
    private static void collect(Pillarbox server, String user, int messages) {
        try (Pop3Client client = server.pop3With(messages, user)) {
            client.uniqueIds();
            for (int number = 1; number <= messages; number++) {
                client.header(number);
                client.retrieve(number);
            }
            client.quit();
        }
    }

    private static void send(Pillarbox server, String from, String to, String header, String body) {
        try (SmtpClient client = server.smtp()) {
            client.login(from, Accounts.PASSWORD)
                    .send(
                            server.address(from),
                            server.address(to),
                            (header + "\r\n" + body).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static String text(byte[] message) {
        return new String(message, StandardCharsets.ISO_8859_1);
    }
}
