package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.client.TlsUse;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** Message Security as two administrators meet it. */
@WithServer
class MessageSecurityIT extends BrowserTest {
    private static final String PATH = "/admin/utilities/message-security";
    private static final String PASSWORD = "four-eyes-see-more";

    @BeforeEach
    void leaveFormsWhateverIsTypedThere() {
        page.onDialog(Dialog::accept);
    }

    @Test
    @Tag("USR-343")
    @Tag("OTH-097")
    @Tag("OTH-098")
    @Tag("OTH-099")
    @Tag("OTH-100")
    @Tag("OTH-102")
    @Tag("OTH-103")
    void anotherAdministratorSeesNoMailWithoutThePassword(Pillarbox server) {
        String user = server.accounts().fresh();
        String friend = server.accounts().fresh();
        deliver(server, user);
        Console owner = Console.ofAdministrator(page, server);
        owner.open("/admin/utilities/admin");
        assertThat(page.locator("#message-security")).hasText("Message Security: Disabled");
        page.locator("#message-security-page").click();
        assertThat(page.locator("#repeatedHint")).containsText("Keep it in a safe place");
        set(owner, PASSWORD, PASSWORD + "x");
        assertThat(owner.box("repeatedError")).isVisible();
        set(owner, PASSWORD, PASSWORD);
        assertThat(owner.said("Message Security is on.")).isVisible();
        picture("opened");
        try (var other = page.context().browser().newContext()) {
            Page second = other.newPage();
            second.onDialog(Dialog::accept);
            Console console = Console.ofAdministrator(second, server);
            console.open("/admin/utilities/admin");
            assertThat(second.locator("#message-security")).hasText("Message Security: Enabled");
            String messages = "/admin/users/messages?user=" + user;
            for (String shut : new String[] {messages, "/admin/users/outqueue"}) {
                console.open(shut);
                assertThat(second.locator("#password-heading")).hasText("Messages are locked");
            }
            assertEquals(
                    0,
                    second.navigate(console.address("/admin/users/message.eml?user=" + user + "&id=1"))
                            .url()
                            .indexOf(console.address(PATH)));
            refusesAnAssistant(console, second, user, friend);
            console.open(messages);
            give(console, "open", "wrong");
            assertThat(console.box("passwordError")).hasText("This is not the password of Message Security.");
            give(console, "open", PASSWORD);
            second.waitForURL("**/users/messages?user=" + user);
            assertThat(second.locator("#messages tbody tr")).hasCount(1);
            console.open(PATH);
            console.box("close").click();
            assertThat(second.locator("#password-heading")).hasText("Messages are locked");
            give(console, "off", "wrong");
            assertThat(console.box("passwordError")).isVisible();
        } finally {
            owner.open(PATH);
            give(owner, "off", PASSWORD);
            assertThat(owner.said("Message Security is off.")).isVisible();
        }
        owner.open("/admin/users/messages?user=" + user);
        assertThat(page.locator("#messages tbody tr")).hasCount(1);
    }

    private static void refusesAnAssistant(Console console, Page second, String user, String friend) {
        console.open("/admin/users/general?user=" + user);
        console.box("assistant").fill(friend);
        console.box("submit").click();
        assertThat(console.said("Message Security forbids this.")).isVisible();
        second.reload();
        assertThat(console.box("assistant")).hasValue("");
    }

    private static void set(Console console, String password, String repeated) {
        console.box("replacement").fill(password);
        console.box("repeated").fill(repeated);
        console.box("set").click();
    }

    private static void give(Console console, String button, String password) {
        console.box("password").fill(password);
        console.box(button).click();
    }

    private static void deliver(Pillarbox server, String user) {
        byte[] message = "Subject: Confidential\r\n\r\nFor your eyes only.\r\n".getBytes(StandardCharsets.US_ASCII);
        try (SmtpClient smtp = SmtpClient.connect(server.port(25), TlsUse.NONE)) {
            smtp.send("sender@outside.example", server.address(user), message);
        }
        server.pop3With(1, user).close();
    }
}
