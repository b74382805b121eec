package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** The Add In Mail wizard as administrators use it. */
final class InMailWizard {
    private InMailWizard() {}

    /** Adds an account from which nothing can be collected; gives the number of the In Mail, whose page is open then. */
    static String add(Page page, Console console, String name) {
        console.open("/admin/externalmail/add-in-mail");
        console.box("name").fill(name);
        console.box("next").click();
        account(console);
        console.box("next").click();
        assertThat(page.locator("dl.facts")).containsText("yourcompany.example");
        console.box("finish").click();
        page.waitForURL("**/in-mail?*");
        // Nobody is there to collect from, and the server would say so on its home page.
        console.box("enabled").uncheck();
        console.box("submit").click();
        assertThat(console.said("The In Mail was saved.")).isVisible();
        return page.url().replaceFirst(".*inmail=([0-9]+).*", "$1");
    }

    static void account(Console console) {
        console.box("host").fill("pop.isp.example");
        console.box("user").fill("company");
        console.box("password").fill("not-my-password");
        console.box("accepted").fill("yourcompany.example; fred@isp.example");
    }
}
