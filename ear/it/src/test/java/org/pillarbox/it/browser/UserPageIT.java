package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.server.Accounts;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** A user's General page, and what it does to the user's doors. */
@WithServer
class UserPageIT extends BrowserTest {
    private static final String NEW = "brand-new-password";

    @Test
    @Tag("USR-038")
    @Tag("USR-066")
    @Tag("USR-070")
    void aNewPasswordIsKeptWhileAnotherBoxIsPutRight(Pillarbox server) {
        String user = server.accounts().fresh();
        Console console = open(server, user);
        pair(console, "main", "confirmMain", NEW);
        console.box("comment").fill("c".repeat(81));
        console.box("submit").click();
        assertThat(console.box("commentError")).containsText("80");
        assertThat(console.box("comment")).isFocused();
        assertThat(console.box("comment")).hasValue("c".repeat(81));
        assertThat(console.box("main")).hasValue("");
        assertThat(console.box("main")).hasAttribute("placeholder", "As typed before");
        console.box("comment").fill("Sales");
        save(console, user);
        assertThat(console.box("main")).hasAttribute("placeholder", "Unchanged");
        server.pop3().login(user, NEW).quit();
    }

    @Test
    @Tag("USR-066")
    void aPasswordThatIsRefusedIsForgotten(Pillarbox server) {
        String user = server.accounts().fresh();
        Console console = open(server, user);
        pair(console, "main", "confirmMain", "abc");
        console.box("submit").click();
        assertThat(console.box("mainError")).containsText("at least");
        pair(console, "main", "confirmMain", "with a space");
        console.box("submit").click();
        assertThat(console.box("mainError")).containsText("space");
        console.box("main").fill(NEW);
        console.box("submit").click();
        assertThat(console.box("confirmMainError")).hasText("The two passwords are not the same.");
        save(console, user);
        server.pop3().login(user, Accounts.PASSWORD).quit();
    }

    @Test
    @Tag("USR-061")
    @Tag("USR-065")
    @Tag("USR-068")
    void twoPasswordsOpenDifferentDoorsAndTheUserChangesBoth(Pillarbox server) {
        String user = server.accounts().fresh();
        Console console = open(server, user);
        page.getByLabel("Have different 'Main Password' and 'Web Password'").check();
        console.box("submit").click();
        assertThat(console.box("webError")).hasText("A different Web Password must be given");
        pair(console, "web", "confirmWeb", "the-web-password");
        save(console, user);
        console.button("Log out").click();
        console.logOn(user, Accounts.PASSWORD);
        assertThat(page.locator("#failed")).isVisible();
        console.logOn(user, "the-web-password");
        assertThat(page.getByText("your Main Password for both")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change password"))
                .last()
                .click();
        page.getByLabel("Main Password, for mail programs").check();
        console.box("current").fill("the-web-password");
        pair(console, "replacement", "repeated", NEW);
        console.box("submit").click();
        assertThat(page.getByText("Your password was changed.")).isVisible();
        server.pop3().login(user, NEW).quit();
        console.button("Log out").click();
        console.logOn(user, "the-web-password");
        assertThat(console.heading()).hasText("My account");
    }

    @Test
    @Tag("USR-017")
    @Tag("USR-075")
    void aUserWhoIsLockedOutIsLetInByOneClick(Pillarbox server) {
        String user = server.accounts().fresh();
        for (int wrong = 0; wrong < 3; wrong++) {
            assertThrows(IllegalStateException.class, () -> logIn(server, user, "not the password"));
        }
        assertThrows(IllegalStateException.class, () -> logIn(server, user, Accounts.PASSWORD));
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/users/accounts?q=" + user);
        assertThat(page.getByLabel("Locked out", new Page.GetByLabelOptions().setExact(true)))
                .isVisible();
        console.link(user).click();
        assertThat(console.box("lockedOut")).isChecked();
        console.box("lockedOut").uncheck();
        save(console, user);
        assertThat(console.box("lockedOut")).isDisabled();
        logIn(server, user, Accounts.PASSWORD);
    }

    @Test
    @Tag("USR-017")
    @Tag("USR-018")
    void forwardingIsMarkedOnlyWhileItIsUsed(Pillarbox server) {
        String user = server.accounts().fresh();
        Console console = open(server, user);
        console.box("assistant").fill("two words");
        console.box("submit").click();
        assertThat(console.box("assistantError")).containsText("neither a user nor a plain address");
        console.box("assistant").fill("deputy@outside.example");
        console.box("forwarding").fill("home@outside.example");
        save(console, user);
        console.open("/admin/users/accounts?q=" + user);
        assertThat(page.getByLabel("Has an assistant")).isVisible();
        assertThat(page.getByLabel("Forwards its mail")).hasCount(0);
        console.link(user).click();
        assertThat(console.box("assistant")).hasValue("deputy@outside.example");
        console.box("useForwarding").check();
        save(console, user);
        console.open("/admin/users/accounts?q=" + user);
        assertThat(page.getByLabel("Forwards its mail")).isVisible();
    }

    private Console open(Pillarbox server, String user) {
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/users/general?user=" + user);
        return console;
    }

    private static void pair(Console console, String first, String second, String password) {
        console.box(first).fill(password);
        console.box(second).fill(password);
    }

    private void save(Console console, String user) {
        console.box("submit").click();
        assertThat(console.said("The settings of " + user + " were saved.")).isVisible();
    }

    private static void logIn(Pillarbox server, String user, String password) {
        try (Pop3Client client = server.pop3()) {
            client.login(user, password);
        }
    }
}
