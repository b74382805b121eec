package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Base64;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.server.Accounts;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** A user's Permissions page: what is forbidden there is refused at once, and ends where somebody is at it. */
@WithServer
class PermissionsIT extends BrowserTest {
    @Test
    @Tag("USR-276")
    @Tag("USR-277")
    void aForbiddenProtocolIsRefusedAndItsSessionsEnd(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        String user = server.accounts().fresh();
        console.open("/admin/users/general?user=" + user);
        console.link("Permissions").click();
        assertThat(console.heading()).hasText("User Account: " + user);
        assertThat(page.locator(".third-menu [aria-current=page]")).hasText("Permissions");
        for (String box : new String[] {"pop3", "imap4", "smtp", "web", "password", "ldap"}) {
            assertThat(console.box(box)).isChecked();
        }
        assertThat(page.getByText("Mail that the server takes without a log-in still comes in."))
                .isVisible();
        try (Pop3Client session = server.pop3().login(user, Accounts.PASSWORD)) {
            console.box("pop3").uncheck();
            submit(console, user);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> isEnded(session));
        }
        assertEquals(answer(server, user, "wrong-password"), answer(server, user, Accounts.PASSWORD));
        console.box("pop3").check();
        submit(console, user);
        assertTrue(answer(server, user, Accounts.PASSWORD).startsWith("+OK"));
    }

    @Test
    @Tag("USR-279")
    void withoutSmtpOnlyTheLogInIsRefused(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        String user = server.accounts().fresh();
        console.open("/admin/users/permissions?user=" + user);
        console.box("smtp").uncheck();
        submit(console, user);
        String plain = Base64.getEncoder().encodeToString(("\0" + user + "\0" + Accounts.PASSWORD).getBytes(US_ASCII));
        try (SmtpClient client = server.smtp()) {
            assertReply("535", client.command("AUTH PLAIN " + plain));
            byte[] message = "Subject: From outside\r\n\r\n".getBytes(US_ASCII);
            assertReply("250", client.send("someone@outside.example", server.address(user), message));
        }
        server.pop3With(1, user).close();
    }

    @Test
    @Tag("USR-277")
    @Tag("USR-278")
    void theWebIsTakenFromOthersAndEndsWithTheirNextClick(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        String myself = page.locator(".user-name").textContent();
        console.open("/admin/users/permissions?user=" + myself);
        assertThat(console.box("web")).isDisabled();
        assertThat(console.box("pop3")).isEnabled();
        String user = server.accounts().fresh();
        try (var other = page.context().browser().newContext()) {
            Console theirs = new Console(other.newPage(), server);
            theirs.logOn(user, Accounts.PASSWORD);
            assertThat(theirs.heading()).hasText("My account");
            console.open("/admin/users/permissions?user=" + user);
            console.box("web").uncheck();
            submit(console, user);
            theirs.open("/account/home");
            assertThat(theirs.button("LOG ON")).isVisible();
            theirs.logOn(user, Accounts.PASSWORD);
            assertThat(theirs.button("LOG ON")).isVisible();
        }
        assertTrue(answer(server, user, Accounts.PASSWORD).startsWith("+OK"));
    }

    @Test
    @Tag("USR-282")
    @Tag("USR-286")
    @Tag("USR-289")
    void internetMailIsForbiddenOrLimited(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        String user = server.accounts().fresh();
        console.open("/admin/users/permissions?user=" + user);
        assertThat(page.getByText("this server always requires that for mail to elsewhere"))
                .isVisible();
        console.box("maxOutgoing").fill("many");
        console.box("submit").click();
        assertThat(console.box("maxOutgoingError")).containsText("from 0 to 2000000 kB");
        console.box("maxOutgoing").fill("1");
        submit(console, user);
        try (SmtpClient client = server.smtp().login(user, Accounts.PASSWORD)) {
            assertReply("250", client.command("MAIL FROM:<" + server.address(user) + ">"));
            assertReply("250", client.command("RCPT TO:<bob-" + user + "@outside.example>"));
            assertReply("354", client.command("DATA"));
            String reply = client.command("Subject: Large\r\n\r\n" + "0123456789\r\n".repeat(100) + ".");
            assertReply("552", reply);
            assertTrue(reply.contains("1 kB"), reply);
            String small = "small-" + user + "@outside.example";
            assertReply("250", client.send(server.address(user), small, "Subject: Small\r\n\r\n".getBytes(US_ASCII)));
            console.open("/admin/users/outqueue");
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                page.reload();
                return page.locator("tbody tr", new Page.LocatorOptions().setHasText(small))
                                .count()
                        == 1;
            });
            assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("bob-" + user)))
                    .hasCount(0);
            console.open("/admin/users/permissions?user=" + user);
        }
        console.box("sends").uncheck();
        console.box("receives").uncheck();
        submit(console, user);
        try (SmtpClient client = server.smtp().login(user, Accounts.PASSWORD)) {
            assertReply("250", client.command("MAIL FROM:<" + server.address(user) + ">"));
            assertReply("550", client.command("RCPT TO:<bob@outside.example>"));
            assertReply("250", client.command("RCPT TO:<" + server.address(user) + ">"));
        }
        try (SmtpClient client = server.smtp()) {
            client.command("EHLO client.example");
            assertReply("250", client.command("MAIL FROM:<bob@outside.example>"));
            assertReply("550", client.command("RCPT TO:<" + server.address(user) + ">"));
        }
    }

    private static void assertReply(String code, String reply) {
        assertTrue(reply.startsWith(code), reply);
    }

    private void submit(Console console, String user) {
        console.box("submit").click();
        assertThat(console.said("The settings of " + user + " were saved.")).isVisible();
        assertThat(page.locator("body.form-changed")).hasCount(0);
    }

    private static boolean isEnded(Pop3Client session) {
        try {
            String answer = session.command("NOOP");
            return answer == null || !answer.startsWith("+OK");
        } catch (UncheckedIOException gone) {
            return true;
        }
    }

    private static String answer(Pillarbox server, String user, String password) {
        try (Pop3Client client = server.pop3()) {
            client.command("USER " + user);
            return client.command("PASS " + password);
        }
    }
}
