package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** The Add User wizard. */
@WithServer
class AddUserIT extends BrowserTest {
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
        console.fillWizard("not a name@", PASSWORD, PASSWORD);
        assertThat(console.box("name")).hasAttribute("aria-invalid", "true");
        console.fillWizard("", PASSWORD, PASSWORD);
        assertThat(console.box("nameError")).not().isEmpty();
        console.fillWizard(user, PASSWORD, PASSWORD + "x");
        assertThat(console.box("confirmError")).hasText("The two passwords are not the same.");
        console.fillWizard(user, PASSWORD, PASSWORD);
        assertThat(console.box("finish")).isVisible();
        console.box("back").click();
        assertThat(console.box("name")).hasValue(user);
        console.link("Cancel").click();
        assertThat(console.heading()).containsText("User Accounts");
        console.open("/admin/users/accounts?q=" + user);
        assertThat(page.getByText("No user matches")).isVisible();
    }

    @Test
    @Tag("USR-039")
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
        console.fillWizard(user, PASSWORD, PASSWORD);
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
        console.awaitMail(user);
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
        console.fillWizard(taken.toUpperCase(Locale.ROOT), PASSWORD, PASSWORD);
        assertThat(console.box("nameError")).containsText("There is already a user");
        assertThat(console.box("name")).isFocused();
        String user = name();
        console.box("name").fill(user);
        console.box("comment").fill("c".repeat(81));
        console.box("next").click();
        assertThat(console.box("commentError")).containsText("80");
        console.box("comment").fill("Front desk");
        console.fillWizard(user, "abc", "abc");
        assertThat(console.box("mainError")).containsText("at least");
        console.fillWizard(user, "two words", "two words");
        assertThat(console.box("mainError")).containsText("space");
        console.fillWizard(user, PASSWORD, PASSWORD);
        console.box("back").click();
        assertThat(console.box("comment")).hasValue("Front desk");
        assertThat(console.box("main")).hasAttribute("placeholder", "As typed before");
        console.box("next").click();
        assertThat(console.box("finish")).isVisible();
    }

    @Test
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
        assertThat(console.box("assistant")).hasValue("deputy@outside.example");
        assertThat(console.box("redirect")).isChecked();
        assertThat(console.box("forwarding")).hasValue("home@outside.example");
        assertThat(console.box("useForwarding")).isChecked();
        Awaitility.await("the welcome message is forwarded")
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    console.open("/admin/logging/trace?recipient=" + user);
                    return page.getByText("for home@outside.example").count() == 1;
                });
    }
}
