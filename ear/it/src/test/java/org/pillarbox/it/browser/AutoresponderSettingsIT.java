package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** The pages that hold for all autoresponders take what is right and say what is wrong. */
@WithServer
class AutoresponderSettingsIT extends BrowserTest {
    @Test
    @Tag("USR-262")
    @Tag("USR-263")
    @Tag("USR-264")
    @Tag("USR-269")
    @Tag("USR-275")
    void bothPagesKeepWhatIsSubmitted(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/utilities/autoresponders");
        assertThat(console.box("conforming")).isChecked();
        assertThat(console.box("subjectPrefix")).hasValue("Auto:");
        console.box("filters").fill("Subject: *newsletter*\nno colon");
        console.box("refused").fill("*@lists.example");
        console.box("submit").click();
        assertThat(console.box("filtersError")).containsText("\"no colon\" has no colon");
        picture("autoresponder-settings-refused");
        console.box("filters").fill("Subject: *a newsletter nobody sends*");
        console.box("subjectPrefix").fill("");
        console.box("submit").click();
        assertThat(console.said("The autoresponder settings were saved.")).isVisible();
        console.open("/admin/utilities/autoresponders");
        assertThat(console.box("subjectPrefix")).hasValue("");
        assertThat(console.box("refused")).hasValue("*@lists.example");
        console.box("filters").fill("");
        console.box("refused").fill("");
        console.box("subjectPrefix").fill("Auto:");
        console.box("submit").click();
        assertThat(console.said("The autoresponder settings were saved.")).isVisible();
        console.open("/admin/logging/diagnostics");
        assertThat(console.box("keepTemporaryFiles")).not().isChecked();
        console.box("keepTemporaryFiles").check();
        console.box("submit").click();
        assertThat(console.said("The diagnostics settings were saved.")).isVisible();
        console.box("keepTemporaryFiles").uncheck();
        console.box("submit").click();
        assertThat(console.said("The diagnostics settings were saved.")).isVisible();
    }
}
