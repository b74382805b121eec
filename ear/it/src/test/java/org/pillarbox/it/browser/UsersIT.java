package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.server.Accounts;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** Users in the console: list, wizard, General page, deleting. */
@WithServer
class UsersIT extends BrowserTest {
    private static final String PASSWORD = "a-good-password";

    private static String name() {
        return "u" + Long.toString(System.nanoTime(), 36);
    }

    @Test
    @Tag("USR-030")
    @Tag("USR-031")
    @Tag("USR-032")
    @Tag("USR-033")
    @Tag("USR-037")
    @Tag("USR-040")
    void theWizardGoesOnOnlyFromAValidPage(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/users/accounts");
        console.link("New").click();
        assertThat(console.heading()).hasText("Add User Wizard");
        assertThat(page.getByLabel("Send Welcome message to new user")).isChecked();
        String user = name();
        fill(console, "not a name@", PASSWORD, PASSWORD);
        assertThat(console.box("name")).hasAttribute("aria-invalid", "true");
        fill(console, "", PASSWORD, PASSWORD);
        assertThat(console.box("nameError")).not().isEmpty();
        fill(console, user, PASSWORD, PASSWORD + "x");
        assertThat(console.box("confirmError")).hasText("The two passwords are not the same.");
        fill(console, user, PASSWORD, PASSWORD);
        assertThat(console.box("finish")).isVisible();
        console.box("back").click();
        assertThat(console.box("name")).hasValue(user);
        console.link("Cancel").click();
        assertThat(console.heading()).containsText("User Accounts");
        console.open("/admin/users/accounts?q=" + user);
        assertThat(page.getByText("No user matches")).isVisible();
    }

    @Test
    @Tag("USR-041")
    @Tag("USR-044")
    @Tag("USR-056")
    @Tag("USR-057")
    @Tag("USR-058")
    @Tag("USR-062")
    @Tag("USR-067")
    void finishAndEditOpensTheNewUser(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        String user = name();
        console.open("/admin/users/add");
        fill(console, user, PASSWORD, PASSWORD);
        assertThat(page.getByLabel("None", new Page.GetByLabelOptions().setExact(true)))
                .isChecked();
        console.box("finishEdit").click();
        assertThat(console.heading()).hasText("User Account: " + user);
        assertThat(page.locator(".third-menu [aria-current=page]")).hasText("General");
        assertThat(console.box("main")).hasValue("");
        assertThat(console.box("separateWebPassword")).not().isChecked();
        assertThat(console.box("mayChangeMainPassword")).isChecked();
        assertThat(console.box("administrator")).not().isChecked();
        assertThat(console.box("lockedOut")).isDisabled();
        assertThat(console.box("group")).hasValue("");
    }

    @Test
    @Tag("USR-034")
    @Tag("USR-035")
    @Tag("USR-036")
    @Tag("USR-038")
    void theWizardSaysBesideTheBoxWhatIsWrong(Pillarbox server) {
        String taken = server.accounts().fresh();
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/users/add");
        assertThat(page.locator("#mainHint")).containsText("to 128 characters, any but spaces");
        fill(console, taken.toUpperCase(Locale.ROOT), PASSWORD, PASSWORD);
        assertThat(console.box("nameError")).containsText("There is already a user");
        assertThat(console.box("name")).isFocused();
        String user = name();
        console.box("name").fill(user);
        console.box("comment").fill("c".repeat(81));
        console.box("next").click();
        assertThat(console.box("commentError")).containsText("80");
        console.box("comment").fill("Front desk");
        fill(console, user, "abc", "abc");
        assertThat(console.box("mainError")).containsText("at least");
        fill(console, user, "two words", "two words");
        assertThat(console.box("mainError")).containsText("space");
        fill(console, user, PASSWORD, PASSWORD);
        console.box("back").click();
        assertThat(console.box("comment")).hasValue("Front desk");
        assertThat(console.box("main")).hasAttribute("placeholder", "As typed before");
        console.box("next").click();
        assertThat(console.box("finish")).isVisible();
    }

    @Test
    @Tag("USR-039")
    @Tag("USR-042")
    @Tag("USR-043")
    void enterGoesThroughTheWizardToTheEnd(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        String user = name();
        console.open("/admin/users/add");
        console.box("name").fill(user);
        console.box("main").fill(PASSWORD);
        console.box("confirm").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.getByLabel("Remote User").check();
        console.box("remoteAssistant").fill("deputy@outside.example");
        page.getByLabel("Only send messages to the assistant").check();
        console.box("forwarding").fill("home@outside.example");
        page.keyboard().press("Enter");
        assertThat(page.getByText("The user " + user + " was added.")).isVisible();
        assertThat(page).hasURL(console.address("/admin/users/accounts"));
        console.open("/admin/users/general?user=" + user);
        assertThat(console.box("remoteAssistant")).hasValue("deputy@outside.example");
        assertThat(console.box("redirect")).isChecked();
        assertThat(console.box("forwarding")).hasValue("home@outside.example");
        assertThat(console.box("useForwarding")).isChecked();
        awaitMail(console, user);
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
        fill(console, user, PASSWORD, PASSWORD);
        console.box("finish").click();
        assertThat(page.getByText("The user " + user + " was added.")).isVisible();
        console.open("/admin/users/accounts?q=" + user);
        console.link(user).click();
        console.box("comment").fill("Sales desk");
        assertThat(page.locator("body")).hasClass(Pattern.compile(".*form-changed.*"));
        console.box("submit").click();
        assertThat(console.said("The settings of " + user + " were saved.")).isVisible();
        send(server, user);
        awaitMail(console, user);
        assertThat(row(user)).containsText("Sales desk");
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
        awaitMail(console, withMail);
        console.open("/admin/users/accounts?q=" + prefix + "*");
        row(withMail).locator("input").check();
        row(empty).locator("input").check();
        console.box("delete").click();
        assertThat(page.locator("#delete-dialog")).containsText(withMail);
        assertThat(page.locator("#delete-dialog")).containsText(empty);
        console.box("delete-yes").click();
        assertThat(page.locator("#purge-all-dialog")).containsText(withMail);
        assertThat(page.locator("#purge-all-dialog")).not().containsText(empty);
        console.box("keep-all").click();
        assertThat(row(withMail)).isVisible();
        console.box("delete").click();
        console.box("delete-yes").click();
        console.box("purge-yes").click();
        assertThat(console.said("2 users were deleted.")).isVisible();
        assertThat(page.getByText("No user matches")).isVisible();
        console.open("/admin/users/accounts?q=" + myself);
        row(myself).locator("input").check();
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
        assertThat(row(reading)).isVisible();
        assertThat(row(away)).hasCount(0);
        session.quit();
        row(reading).locator("input").check();
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
        assertThat(row(user)).isVisible();
        console.open("/admin/users/accounts?letter=y");
        assertThat(row(user)).hasCount(0);
    }

    @Test
    @Tag("USR-023")
    void clearingAMailboxAsksFirst(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        String user = server.accounts().given(name());
        send(server, user);
        awaitMail(console, user);
        row(user).getByLabel("Clear the mailbox of " + user).click();
        assertThat(page.locator("#purge-dialog")).containsText(user);
        console.box("purge-one").click();
        assertThat(console.said("All messages of " + user + " were deleted.")).isVisible();
        assertThat(row(user).locator(".inbox")).containsText("0");
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

    /** Fills page 1 and presses Next; the answer is on the page then. */
    private void fill(Console console, String user, String password, String confirmed) {
        console.box("name").fill(user);
        console.box("main").fill(password);
        console.box("confirm").fill(confirmed);
        console.box("next").click();
        Awaitility.await().until(() -> (Boolean) page.evaluate("PrimeFaces.ajax.Queue.isEmpty()"));
    }

    /** Accepted mail is routed a moment later. */
    private void awaitMail(Console console, String user) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            console.open("/admin/users/accounts?q=" + user);
            return row(user).locator(".inbox").innerText().strip().equals("1");
        });
    }

    private Locator row(String user) {
        return page.locator("#accounts tbody tr", new Page.LocatorOptions().setHasText(user));
    }

    private static void send(Pillarbox server, String user) {
        byte[] message = "Subject: Hello\r\n\r\nHello.\r\n".getBytes(StandardCharsets.US_ASCII);
        try (SmtpClient client = server.smtp()) {
            client.send("ann@elsewhere.example", server.address(user), message);
        }
    }
}
