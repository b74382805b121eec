package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.server.Accounts;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** The Setup Wizard, from the first log-on to the check at its end. */
@WithServer
class SetupWizardIT extends BrowserTest {
    private static final String PATH = "/admin/wizards/setup";
    private static final double CHECK_MILLIS = 30_000;

    @BeforeEach
    void forget(Pillarbox server) {
        page.onDialog(Dialog::accept);
        server.setUp(false);
    }

    @AfterEach
    void remember(Pillarbox server) {
        server.setUp(true);
    }

    @Test
    @Tag("INS-055")
    @Tag("INS-056")
    @Tag("INS-059")
    void opensByItselfUntilItIsCancelledAndThenStoresNothing(Pillarbox server) {
        String admin = administrator(server);
        Console console = new Console(page, server);
        console.logOn(admin, Accounts.PASSWORD);
        assertThat(console.heading()).hasText("Setup Wizard");
        console.open("/admin/home");
        assertThat(console.heading()).hasText("Home");
        again(console, admin);
        assertThat(console.heading()).hasText("Setup Wizard");

        console.box("localDomains").fill("cancelled.example");
        next(console, "users", 2);
        console.box("users").fill("never-made " + Accounts.PASSWORD);
        console.box("cancel").click();
        assertThat(console.heading()).hasText("Home");
        again(console, admin);
        assertThat(console.heading()).hasText("Home");
        console.open("/admin/localmail/general");
        assertThat(console.box("localDomains")).hasValue(Pillarbox.DOMAIN);
        console.open("/admin/users/accounts?q=never-made");
        assertThat(page.getByText("No user matches")).isVisible();
    }

    @Test
    @Tag("INS-058")
    @Tag("INS-059")
    @Tag("INS-060")
    @Tag("INS-062")
    @Tag("INS-063")
    void finishMakesTheUsersAndTellsWhatWorks(Pillarbox server) {
        String user = "new" + Long.toString(System.nanoTime(), 36);
        Console console = new Console(page, server);
        console.logOn(administrator(server), Accounts.PASSWORD);
        assertThat(console.box("localDomains")).hasValue(Pillarbox.DOMAIN);
        console.box("localDomains").fill("not a domain");
        console.box("next").click();
        assertThat(console.box("localDomainsError")).containsText("is not a domain name");
        console.box("localDomains").fill(Pillarbox.DOMAIN);
        next(console, "relays", 1);
        page.getByLabel("Via an SMTP relay").check();
        console.box("next").click();
        assertThat(console.box("relaysError")).hasText("Name the relay, or choose another way.");
        console.box("relays").fill("mail.isp.example:587");
        console.box("user").fill("office");
        console.box("next").click();
        assertThat(console.box("passwordError")).containsText("Type the password");
        page.getByLabel("Not yet").check();
        page.getByLabel("From one POP3 mailbox with a single email address").check();
        console.box("next").click();
        assertThat(console.box("collectAcceptedError")).containsText("Type the address");
        console.box("collectHost").fill("pop.isp.example");
        console.box("collectUser").fill("company");
        console.box("collectPassword").fill("not-my-password");
        console.box("collectAccepted").fill("company@isp.example");
        console.box("collectTarget").fill(user);
        console.box("everyMinutes").selectOption("15");
        next(console, "users", 1);
        console.box("users").fill(user + " abc");
        console.box("next").click();
        assertThat(console.box("usersError")).containsText("at least");
        console.box("users").fill(user + ", " + Accounts.PASSWORD);
        next(console, "finish", 1);
        console.box("back").click();
        assertThat(console.box("users")).hasValue(user + ", " + Accounts.PASSWORD);
        next(console, "finish", 1);
        assertThat(page.locator("dl.facts")).containsText(user);
        assertThat(page.locator("dl.facts")).containsText("company at pop.isp.example");
        assertThat(page.getByText("More mailboxes are added under External Mail, In Mail"))
                .isVisible();
        console.box("finish").click();

        assertThat(console.heading()).hasText("Check of the server", patient());
        assertThat(console.said("The server is set up.")).isVisible();
        assertThat(finding("Local mail")).containsText("Works");
        assertThat(finding("Services")).containsText("SMTP submission on port");
        assertThat(finding("Mail from the Internet")).containsText("None of the local domains");
        picture("check-of-a-new-server");
        madeAnInMail(console, user);

        try (SmtpClient smtp = server.smtp().login(user, Accounts.PASSWORD)) {
            smtp.send(
                    server.address(user),
                    server.address(user),
                    "Subject: made by the wizard\r\n\r\nhello\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        try (Pop3Client mailbox = server.pop3With(2, user)) {
            mailbox.quit();
        }
    }

    private void madeAnInMail(Console console, String user) {
        console.open("/admin/externalmail/in-mails");
        Locator row = page.locator("#inmails tbody tr", new Page.LocatorOptions().setHasText("pop.isp.example"))
                .last();
        row.locator("a").click();
        assertThat(console.box("accepted")).hasValue("company@isp.example");
        assertThat(console.box("target")).hasValue(user);
        console.box("enabled").uncheck();
        console.box("submit").click();
        assertThat(console.said("The In Mail was saved.")).isVisible();
    }

    private Locator finding(String subject) {
        return page.locator(
                ".verdicts li",
                new Page.LocatorOptions()
                        .setHas(page.locator(
                                "b", new Page.LocatorOptions().setHasText(Pattern.compile("^" + subject + "$")))));
    }

    private static void next(Console console, String shown, int times) {
        for (int i = 0; i < times; i++) {
            String before = console.box("next").page().locator(".steps .here").innerText();
            console.box("next").click();
            assertThat(console.box("next").page().locator(".steps .here")).not().hasText(before);
        }
        assertThat(console.box(shown)).isVisible();
    }

    private void again(Console console, String admin) {
        console.button("Log out").click();
        console.logOn(admin, Accounts.PASSWORD);
    }

    private static String administrator(Pillarbox server) {
        String name = "admin-" + Long.toString(System.nanoTime(), 36);
        server.accounts().create(name, Accounts.PASSWORD, true);
        return name;
    }

    private static LocatorAssertions.HasTextOptions patient() {
        return new LocatorAssertions.HasTextOptions().setTimeout(CHECK_MILLIS);
    }
}
