package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.server.Accounts;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** Users in the console: list, General page, deleting. */
@WithServer
class UsersIT extends BrowserTest {
    private static final String PASSWORD = "a-good-password";

    private static String name() {
        return "u" + Long.toString(System.nanoTime(), 36);
    }

    @Test
    @Tag("USR-046")
    @Tag("USR-044")
    @Tag("USR-019")
    @Tag("USR-070")
    @Tag("USR-027")
    @Tag("INS-051")
    void aUserIsAddedEditedAndGetsMail(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        String user = name();
        console.open("/admin/users/add");
        page.getByLabel("Send Welcome message to new user").uncheck();
        console.fillWizard(user, PASSWORD, PASSWORD);
        console.box("finish").click();
        assertThat(page.getByText("The user " + user + " was added.")).isVisible();
        console.open("/admin/users/accounts?q=" + user);
        console.link(user).click();
        console.box("comment").fill("Sales desk");
        assertThat(page.locator("body")).hasClass(Pattern.compile(".*form-changed.*"));
        console.box("submit").click();
        assertThat(console.said("The settings of " + user + " were saved.")).isVisible();
        send(server, user);
        console.awaitMail(user);
        assertThat(console.account(user)).containsText("Sales desk");
    }

    @Test
    @Tag("USR-048")
    @Tag("USR-049")
    @Tag("USR-050")
    @Tag("USR-051")
    @Tag("USR-053")
    void deletingAsksTwiceAndListsWhoStays(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        String myself = page.locator(".user-name").textContent();
        String prefix = name();
        String withMail = server.accounts().given(prefix + ".mail");
        String empty = server.accounts().given(prefix + ".empty");
        send(server, withMail);
        console.awaitMail(withMail);
        console.open("/admin/users/accounts?q=" + prefix + "*");
        console.account(withMail).locator("input").check();
        console.account(empty).locator("input").check();
        console.box("delete").click();
        assertThat(page.locator("#delete-dialog")).containsText(withMail);
        assertThat(page.locator("#delete-dialog")).containsText(empty);
        console.box("delete-yes").click();
        assertThat(page.locator("#purge-all-dialog")).containsText(withMail);
        assertThat(page.locator("#purge-all-dialog")).not().containsText(empty);
        console.box("keep-all").click();
        assertThat(console.account(withMail)).isVisible();
        console.box("delete").click();
        console.box("delete-yes").click();
        console.box("purge-yes").click();
        assertThat(console.said("2 users were deleted.")).isVisible();
        assertThat(page.getByText("No user matches")).isVisible();
        console.open("/admin/users/accounts?q=" + myself);
        console.account(myself).locator("input").check();
        console.box("delete").click();
        console.box("delete-yes").click();
        assertThat(page.locator(".message.warn")).containsText(myself);
    }

    @Test
    @Tag("USR-052")
    @Tag("USR-053")
    void whoIsReadingMailIsNotDeleted(Pillarbox server) {
        String prefix = name();
        String reading = server.accounts().given(prefix + ".reading");
        String away = server.accounts().given(prefix + ".away");
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/users/accounts?q=" + prefix + "*");
        Pop3Client session = server.pop3().login(reading, Accounts.PASSWORD);
        page.getByLabel("Check all users on this page").check();
        console.box("delete").click();
        console.box("delete-yes").click();
        assertThat(page.locator(".message.warn")).containsText(reading);
        assertThat(page.locator(".message.warn")).containsText("POP3");
        assertThat(console.said("One user was deleted.")).isVisible();
        assertThat(console.account(reading)).isVisible();
        assertThat(console.account(away)).hasCount(0);
        session.quit();
        console.account(reading).locator("input").check();
        console.box("delete").click();
        console.box("delete-yes").click();
        assertThat(page.getByText("No user matches")).isVisible();
    }

    @Test
    @Tag("USR-005")
    @Tag("USR-006")
    @Tag("USR-007")
    @Tag("USR-013")
    @Tag("USR-014")
    @Tag("USR-028")
    void theListStartsWithTheQueueWhateverIsShown(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        String user = server.accounts().given("z" + name());
        for (String query :
                new String[] {"", "?letter=z", "?q=*" + user.substring(3) + "*", "?sort=comment&desc=true"}) {
            console.open("/admin/users/accounts" + query);
            assertThat(page.locator("#accounts tbody tr").first()).containsText("*OUTQUEUE");
            assertThat(page.locator("#accounts tbody tr").first()).containsText("Messages waiting to be sent");
        }
        assertThat(console.heading()).hasText(Pattern.compile("User Accounts \\(\\d+ users defined\\)"));
        assertEquals(
                List.of("", "Account Name", "Group", "InBox Messages", "Mailbox Size", "Comments"),
                page.locator("#accounts thead th").allInnerTexts().stream()
                        .map(String::strip)
                        .toList());
        console.open("/admin/users/accounts?letter=z");
        assertThat(console.account(user)).isVisible();
        console.open("/admin/users/accounts?letter=y");
        assertThat(console.account(user)).hasCount(0);
    }

    @Test
    @Tag("USR-023")
    void clearingAMailboxAsksFirst(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        String user = server.accounts().given(name());
        send(server, user);
        console.awaitMail(user);
        console.account(user).getByLabel("Clear the mailbox of " + user).click();
        assertThat(page.locator("#purge-dialog")).containsText(user);
        console.box("purge-one").click();
        assertThat(console.said("All messages of " + user + " were deleted.")).isVisible();
        assertThat(console.account(user).locator(".inbox")).containsText("0");
    }

    @Test
    @Tag("USR-071")
    void aRightTakenAwayEndsInAnOpenSession(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        String myself = page.locator(".user-name").textContent();
        String other = name();
        server.accounts().create(other, Accounts.PASSWORD, true);
        console.open("/admin/users/general?user=" + myself);
        console.box("administrator").uncheck();
        console.box("submit").click();
        assertThat(console.said("The settings of " + myself + " were saved.")).isVisible();
        console.open("/admin/home");
        assertThat(console.heading()).hasText("Not for this account");
    }

    private static void send(Pillarbox server, String user) {
        byte[] message = "Subject: Hello\r\n\r\nHello.\r\n".getBytes(StandardCharsets.US_ASCII);
        try (SmtpClient client = server.smtp()) {
            client.send("ann@elsewhere.example", server.address(user), message);
        }
    }
}
