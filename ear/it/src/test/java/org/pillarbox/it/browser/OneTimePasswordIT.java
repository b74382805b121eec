package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** The postmaster's first log-on. The only test that uses the one-time password: it works once. */
@WithServer
class OneTimePasswordIT extends BrowserTest {
    private static final String CHOSEN = "my very own password".replace(" ", "-");

    @Test
    void theOneTimePasswordMustBeChangedBeforeAnythingElse(Pillarbox server) throws IOException {
        String oneTime = oneTimePassword(server);
        Console console = new Console(page, server);
        console.logOn("postmaster", oneTime);
        assertThat(page).hasURL(console.address("/account/password"));
        console.open("/admin/users/accounts");
        assertThat(page).hasURL(console.address("/account/password"));
        change(console, oneTime, CHOSEN, CHOSEN + "x");
        assertThat(console.said("The two passwords are not the same.")).isVisible();
        change(console, oneTime, CHOSEN, CHOSEN);
        assertThat(page.getByText("Your password was changed.")).isVisible();
        assertThat(page).hasURL(console.address("/admin/home"));
        console.button("Log out").click();
        console.logOn("postmaster", oneTime);
        assertThat(page.locator("#failed")).isVisible();
        console.logOn("postmaster", CHOSEN);
        assertThat(console.heading()).hasText("Home");
    }

    private static void change(Console console, String current, String replacement, String repeated) {
        console.box("current").fill(current);
        console.box("replacement").fill(replacement);
        console.box("repeated").fill(repeated);
        Locator submit = console.box("submit");
        submit.click();
    }

    /** The last word of the file, which names user and password. */
    private static String oneTimePassword(Pillarbox server) throws IOException {
        String text = Files.readString(server.process().data().resolve("first-password.txt"))
                .strip();
        return text.substring(text.lastIndexOf(' ') + 1).strip();
    }
}
