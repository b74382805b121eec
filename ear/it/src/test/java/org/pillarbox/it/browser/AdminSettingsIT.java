package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** The Admin Settings page: who is named there hears from the server, and stays. */
@WithServer
class AdminSettingsIT extends BrowserTest {
    private static final String PATH = "/admin/utilities/admin";

    @BeforeEach
    void leaveFormsWhateverIsTypedThere() {
        page.onDialog(Dialog::accept);
    }

    @Test
    @Tag("OTH-071")
    @Tag("USR-522")
    void whoIsNamedHearsFromTheServerAndCannotBeDeleted(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        String chosen = server.accounts().fresh();
        String forgetful = server.accounts().fresh();
        console.open(PATH);
        String before = console.box("mainAdministrator").inputValue();
        try {
            submit(console, chosen.toUpperCase());
            assertThat(console.box("mainAdministrator")).hasValue(chosen);
            askForAPassword(console, forgetful);
            try (Pop3Client mailbox = server.pop3With(1, chosen)) {
                String header = mailbox.header(1);
                assertTrue(header.contains("Subject: Forgotten password: " + forgetful), header);
            }
            delete(console, chosen);
            assertThat(page.locator(".message.warn")).containsText("is the Main Administrator; choose another");
        } finally {
            console.open(PATH);
            submit(console, before);
        }
        delete(console, chosen);
        assertThat(console.said("One user was deleted.")).isVisible();
    }

    @Test
    void aNameThatIsNobodysIsRefusedAtItsBox(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        console.open(PATH);
        for (String nobody : new String[] {"nobody-of-this-name", "a b", ""}) {
            console.box("mainAdministrator").fill(nobody);
            console.box("submit").click();
            assertThat(console.box("mainAdministratorError")).containsText("\"" + nobody + "\"");
        }
    }

    private void submit(Console console, String name) {
        console.box("mainAdministrator").fill(name);
        console.box("submit").click();
        assertThat(console.said("The administrative settings were saved.")).isVisible();
    }

    /** As somebody who cannot log on, from another browser. */
    private void askForAPassword(Console console, String name) {
        try (var stranger = page.context().browser().newContext()) {
            Page door = stranger.newPage();
            door.navigate(console.address("/forgotten"));
            door.getByLabel("Username").fill(name);
            door.locator("button[type=submit]").click();
            assertThat(door.locator("#sent")).isVisible();
        }
    }

    private void delete(Console console, String user) {
        console.open("/admin/users/accounts?q=" + user);
        Locator row = page.locator("#accounts tbody tr", new Page.LocatorOptions().setHasText(user));
        row.locator("input").check();
        console.box("delete").click();
        console.box("delete-yes").click();
        Locator purge = console.box("purge-yes");
        Locator answer = page.locator(".messages .message, .message.warn");
        assertThat(purge.or(answer).first()).isVisible();
        if (purge.isVisible()) {
            purge.click();
        }
    }
}
