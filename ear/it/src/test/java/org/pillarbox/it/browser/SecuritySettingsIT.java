package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.server.Accounts;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** The Security Settings page: what is submitted there holds at once, whoever is locked is let in again. */
@WithServer
class SecuritySettingsIT extends BrowserTest {
    private static final String PATH = "/admin/users/security";

    @BeforeEach
    void leaveFormsWhateverIsTypedThere() {
        page.onDialog(Dialog::accept);
    }

    @Test
    @Tag("USR-354")
    void numbersOutOfBoundsAreRefusedAtTheirBox(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/users/accounts");
        console.link("Security Settings").click();
        assertThat(console.heading()).hasText("Security Settings");
        assertThat(console.box("minPasswordLength")).hasValue("8");
        assertThat(console.box("lockoutAttempts")).hasValue("3");
        assertThat(console.box("lockoutSeconds")).hasValue("30");
        assertThat(console.box("lockLoopback")).not().isChecked();
        for (String wrong : new String[] {"0", "129", "", "eight", "-1"}) {
            console.box("minPasswordLength").fill(wrong);
            console.box("submit").click();
            assertThat(console.box("minPasswordLengthError"))
                    .hasText("The minimum password length is a whole number from 1 to 128.");
            assertThat(console.box("minPasswordLength")).hasAttribute("aria-invalid", "true");
            console.box("minPasswordLength").fill("8");
            console.box("submit").click();
            assertSaved(console);
        }
        console.box("lockoutSeconds").fill("525601");
        console.box("submit").click();
        assertThat(console.box("lockoutSecondsError")).containsText("from 0 to 525600 minutes");
    }

    @Test
    @Tag("USR-355")
    void aVeryShortLengthIsAskedAboutFirst(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        Locator question = page.locator("#short-dialog");
        console.open(PATH);
        submitLength(console, "2");
        assertThat(question).isVisible();
        console.box("short-no").click();
        assertThat(question).not().isVisible();
        assertThat(console.box("minPasswordLength")).hasValue("8");
        console.open(PATH);
        assertThat(console.box("minPasswordLength")).hasValue("8");
        try {
            submitLength(console, "2");
            console.box("short-yes").click();
            assertSaved(console);
            addUser(console, "xy");
            assertThat(console.box("finish")).isVisible();
        } finally {
            console.open(PATH);
            submitLength(console, "8");
            assertSaved(console);
        }
        addUser(console, "xy");
        assertThat(console.box("mainError")).containsText("at least 8");
    }

    @Test
    @Tag("USR-357")
    @Tag("USR-359")
    void whoIsLockedIsListedAndUnlocked(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        String user = server.accounts().fresh();
        console.open(PATH);
        try {
            console.box("lockoutAttempts").fill("2");
            console.box("submit").click();
            assertSaved(console);
            String wrong = answer(server, user, "wrong-password");
            assertTrue(wrong.startsWith("-ERR"), wrong);
            answer(server, user, "wrong-password");
            String locked = answer(server, user, Accounts.PASSWORD);
            assertTrue(locked.equals(wrong), locked);
        } finally {
            console.open(PATH);
            console.box("lockoutAttempts").fill("3");
            console.box("submit").click();
            assertSaved(console);
        }
        assertThat(page.locator("#locked-accounts")).containsText(user);
        console.button("Unlock " + user).click();
        assertThat(console.said(user + " can log in again.")).isVisible();
        assertThat(console.button("Unlock " + user)).hasCount(0);
        assertTrue(answer(server, user, Accounts.PASSWORD).startsWith("+OK"));
    }

    private void submitLength(Console console, String length) {
        console.box("minPasswordLength").fill(length);
        console.box("submit").click();
    }

    private void addUser(Console console, String password) {
        console.open("/admin/users/add");
        console.box("name").fill("short-" + Long.toString(System.nanoTime(), 36));
        console.box("main").fill(password);
        console.box("confirm").fill(password);
        console.box("next").click();
    }

    private static void assertSaved(Console console) {
        assertThat(console.said("The security settings were saved.")).isVisible();
    }

    private static String answer(Pillarbox server, String user, String password) {
        try (Pop3Client client = server.pop3()) {
            client.command("USER " + user);
            return client.command("PASS " + password);
        }
    }
}
