package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.TrustingTls;
import org.pillarbox.it.server.Accounts;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;
import org.pillarbox.protocol.transcript.SocketPeer;

/** The pages of the Password and the Finger service, and what follows from them on the line. */
@WithServer
class SmallServicesIT extends BrowserTest {
    private static final String REPLACEMENT = "battery-staple-8";

    @Test
    @Tag("SRV-217")
    @Tag("SRV-222")
    @Tag("SRV-229")
    @Tag("USR-277")
    void aPasswordIsChangedOverAPlainLineUnlessThatIsForbidden(Pillarbox server) throws IOException {
        Console console = Console.ofAdministrator(page, server);
        String user = server.accounts().fresh();
        try (SocketPeer line = proven(server, user, Accounts.PASSWORD)) {
            say(line, "NEWPASS " + REPLACEMENT, "200 New password accepted - Thanks");
            server.pop3().login(user, REPLACEMENT).close();
            assertThrows(IllegalStateException.class, () -> server.pop3().login(user, Accounts.PASSWORD));
            say(line, "QUIT", "200 Bye");
        }
        try (SocketPeer line = proven(server, user, REPLACEMENT)) {
            console.open("/admin/users/permissions?user=" + user);
            console.box("password").uncheck();
            console.box("submit").click();
            assertThat(console.said("The settings of " + user + " were saved.")).isVisible();
            assertTrue(line.line().orElseThrow().startsWith("500 "));
            assertEquals(Optional.empty(), line.line());
        }
        try (SocketPeer line = connected(server, 106)) {
            line.line();
            say(line, "USER " + user, "200 Now enter your password (type PASS <password>)");
            say(line, "PASS " + REPLACEMENT, "500 Name or password is wrong, or you may not change it here");
        }
        server.pop3().login(user, REPLACEMENT).close();
    }

    @Test
    @Tag("SRV-216")
    @Tag("SRV-003")
    void thePasswordPageSaysWhoMayComeFromWhere(Pillarbox server) throws IOException {
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/services/general");
        page.locator("tr[data-service='password'] a").click();
        page.waitForURL("**/admin/services/password");
        assertThat(page.getByText("whoever watches the network reads the old and the new password"))
                .isVisible();
        assertThat(page.getByLabel("this computer only")).isChecked();
        assertThat(console.box("passwordAccessDefault")).hasText("Default for your LAN");
        assertThat(console.link("Export PASSALLOWED.DAT")).isVisible();
        try {
            page.getByLabel("everywhere", new Page.GetByLabelOptions().setExact(true))
                    .check();
            submit(console, "The Password service was changed.");
            assertThat(page.locator("#open-warning")).isVisible();
            restrict(console, "passwordAccess", "192.0.2.0 255.255.255.0", "The Password service was changed.");
            try (SocketPeer line = connected(server, 106)) {
                assertEquals(Optional.of("500 Access from this address is not allowed"), line.line());
            }
            picture("password-restricted");
        } finally {
            page.getByLabel("this computer only").check();
            restrict(console, "passwordAccess", "", "The Password service was changed.");
        }
        assertThat(page.locator("#open-warning")).hasCount(0);
    }

    @Test
    @Tag("SRV-176")
    @Tag("SRV-179")
    @Tag("SRV-180")
    @Tag("SRV-185")
    @Tag("SRV-186")
    @Tag("SRV-189")
    void theFingerPageSaysWhatIsTold(Pillarbox server) throws IOException {
        Console console = Console.ofAdministrator(page, server);
        String user = server.accounts().fresh();
        console.open("/admin/users/advanced?user=" + user);
        console.box("fingerPlan").fill("On holiday\nuntil Monday");
        console.box("fingerInformation").fill("Room 7");
        console.box("submit").click();
        assertThat(console.said("The settings of " + user + " were saved.")).isVisible();
        String head = "UserId: " + user + "\nEmail Address: " + server.address(user);
        assertEquals(head + "\nOn holiday\nuntil Monday", ask(server, user));
        assertEquals(head + "\nOn holiday\nuntil Monday\nRoom 7", ask(server, "/W " + user));
        console.open("/admin/services/finger");
        assertThat(page.locator("#open-warning")).containsText("open to anybody who can reach this server");
        assertThat(page.locator("#tryAnswer")).containsText("UserId: admin-");
        console.box("tryUser").fill("nobody-of-that-name");
        console.box("try").click();
        assertThat(console.box("tryUserError")).hasText("There is no such user.");
        try {
            console.box("template").fill("<b>It is <ID>\n<-info>");
            console.box("tryUser").fill(user);
            console.box("tryVerbose").check();
            console.box("try").click();
            assertThat(page.locator("#tryAnswer")).containsText("It is " + user + "\nRoom 7");
            picture("finger-tried");
            submit(console, "The Finger service was changed.");
            assertEquals("It is " + user, ask(server, user));
            restrict(console, "fingerAccess", "!127.0.0.1\n0.0.0.0 0.0.0.0", "The Finger service was changed.");
            assertEquals("Access from this address is not allowed.", ask(server, user));
            assertThat(console.link("Export FINGERALLOWED.DAT")).isVisible();
        } finally {
            console.box("standard").click();
            assertThat(console.box("template")).hasValue(Pattern.compile("^UserId: <id>"));
            restrict(console, "fingerAccess", "", "The Finger service was changed.");
        }
        console.box("template").fill(" ");
        console.box("submit").click();
        assertThat(console.box("templateError")).containsText("Switch the service off instead");
    }

    private void restrict(Console console, String box, String lines, String said) {
        console.box(box).fill(lines);
        submit(console, said);
    }

    private void submit(Console console, String said) {
        console.box("submit").click();
        assertThat(console.said(said)).isVisible();
        // What was said before may still be there.
        assertThat(page.locator("body.form-changed")).hasCount(0);
    }

    private static SocketPeer connected(Pillarbox server, int port) throws IOException {
        return new SocketPeer(new InetSocketAddress("127.0.0.1", server.port(port)), TrustingTls.context(), false);
    }

    private static SocketPeer proven(Pillarbox server, String user, String password) throws IOException {
        SocketPeer line = connected(server, 106);
        assertEquals(
                "200 Pillarbox - Hello who are you (type USER <userid>)",
                line.line().orElseThrow());
        say(line, "USER " + user, "200 Now enter your password (type PASS <password>)");
        say(line, "PASS " + password, "200 Now type NEWPASS <new password>");
        return line;
    }

    private static void say(SocketPeer line, String command, String answer) throws IOException {
        line.send((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
        assertEquals(answer, line.line().orElseThrow());
    }

    /** What Finger tells, until it closes. */
    private static String ask(Pillarbox server, String query) throws IOException {
        List<String> lines = new ArrayList<>();
        try (SocketPeer line = connected(server, 79)) {
            line.send((query + "\r\n").getBytes(StandardCharsets.US_ASCII));
            for (Optional<String> next = line.line(); next.isPresent(); next = line.line()) {
                lines.add(next.get());
            }
        }
        return String.join("\n", lines);
    }
}
