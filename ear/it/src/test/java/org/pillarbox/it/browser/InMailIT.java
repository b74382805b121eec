package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;
import org.pillarbox.protocol.peer.ScriptedPeer;

/** In Mail from the wizard to its deletion. */
@WithServer
class InMailIT extends BrowserTest {
    private static final String LIST = "/admin/externalmail/in-mails";

    @Test
    @Tag("EXT-040")
    @Tag("EXT-041")
    @Tag("EXT-042")
    @Tag("EXT-044")
    @Tag("EXT-045")
    @Tag("EXT-046")
    @Tag("EXT-049")
    @Tag("EXT-070")
    @Tag("EXT-074")
    @Tag("EXT-081")
    @Tag("EXT-103")
    @Tag("EXT-104")
    @Tag("EXT-118")
    @Tag("EXT-126")
    @Tag("EXT-130")
    @Tag("EXT-136")
    @Tag("LOC-067")
    void anAccountIsAddedTriedChangedRoutedAndDeleted(Pillarbox server) throws Exception {
        Console console = Console.ofAdministrator(page, server);
        page.onDialog(dialog -> dialog.accept());
        String name = "ISP " + Long.toString(System.nanoTime(), 36);
        wizardRefusesWhatIsMissing(console);
        String number = InMailWizard.add(page, console, name);
        assertThat(page.locator("#general")).hasText("In Mail number " + number);
        triesTheAccount(console);
        choosesAMethod(console);
        choosesAWay(console);
        options(console, number);

        console.open("/admin/externalmail/in-mail?inmail=" + number);
        console.box("enabled").uncheck();
        console.box("submit").click();
        assertThat(console.said("The In Mail was saved.")).isVisible();
        assertFalse(page.content().contains("not-my-password"));
        console.open(LIST);
        assertThat(page.locator("a[href$='/help/about-connections']").first()).isVisible();
        assertThat(row(name)).containsText(number);
        assertThat(row(name)).containsText("company at 127.0.0.1");
        assertThat(row(name)).containsText("Off");
        row(name).locator("input").check();
        console.box("delete").click();
        page.locator("[id='form:delete-yes']").click();
        assertThat(console.said("1 deleted.")).isVisible();
        assertThat(row(name)).hasCount(0);
        page.navigate(console.address("/admin/externalmail/in-mail?inmail=" + number));
        assertThat(page.locator(".error-code")).isVisible();
    }

    /** Plays a provider whose mailbox holds one message. */
    private void triesTheAccount(Console console) throws Exception {
        try (ScriptedPeer provider = ScriptedPeer.inTheClear()) {
            provider.play("S: +OK ready\nC: USER company\nS: +OK\nC: PASS not-my-password\nS: +OK in\n"
                    + "C: LIST\nS: +OK\nS: 1 500\nS: .\nC: TOP 1 0\nS: +OK\nS: To: Ann <ann@yourcompany.example>\n"
                    + "S: Subject: Tried\nS: \nS: .\nC: QUIT\nS: +OK bye\n");
            console.box("host").fill("127.0.0.1");
            console.box("port").fill(String.valueOf(provider.port()));
            console.box("security").selectOption("NONE");
            console.box("submit").click();
            assertThat(console.box("passwordError")).containsText("Type the password");
            console.box("password").fill("not-my-password");
            console.box("submit").click();
            assertThat(console.said("The In Mail was saved.")).isVisible();
            console.box("tryOut").click();
            assertThat(console.said("Messages there: 1.")).isVisible();
            assertThat(page.locator(".dialogue")).containsText("PASS ****");
            assertThat(page.locator(".trial-messages")).containsText("ann@yourcompany.example");
            provider.check();
        }
        picture("trial");
    }

    private void wizardRefusesWhatIsMissing(Console console) {
        console.open(LIST);
        page.locator("#new").click();
        console.box("next").click();
        assertThat(console.box("nameError")).containsText("Give it a name");
        console.box("name").fill("Refused");
        console.box("next").click();
        console.box("next").click();
        assertThat(console.box("hostError")).containsText("neither the name of a server");
        InMailWizard.account(console);
        page.getByLabel("Send all messages to a specified user or list").check();
        console.box("target").fill("nobody-of-this-name");
        console.box("next").click();
        assertThat(console.box("targetError")).containsText("There is no user or list");
        console.box("back").click();
        assertThat(console.box("name")).hasValue("Refused");
        console.box("next").click();
        assertThat(console.box("host")).hasValue("pop.isp.example");
    }

    private void choosesAMethod(Console console) {
        assertThat(console.box("host")).isVisible();
        page.getByLabel("Receive using SMTP").check();
        assertThat(console.box("host")).isHidden();
        assertThat(console.box("waitSeconds")).isVisible();
        assertThat(page.getByText("SMTP Rules do something like it")).isVisible();
        assertThat(page.getByText("must be left at any")).isVisible();
        assertThat(page.locator("#etrnHint").getByText("post-connect command")).isVisible();
        assertThat(page.locator("a[href='#incoming']")).isVisible();
        page.getByLabel("Retrieve using Pillarbox File Transfer").check();
        assertThat(console.box("path")).isVisible();
        assertThat(console.box("waitSeconds")).isHidden();
        page.getByLabel("Download from a POP3 server").check();
    }

    private void choosesAWay(Console console) {
        assertThat(page.getByLabel("Route according to detected recipient")).isChecked();
        assertThat(page.locator("#options")).isVisible();
        page.getByLabel("Forward all messages to another LAN mail server").check();
        assertThat(page.getByText("use Local Mail, LAN Forwarding")).isVisible();
        page.getByLabel("Search the subject line for a marker").check();
        console.box("marker").fill("{}");
        console.box("submit").click();
        assertThat(console.box("markerError")).containsText("must contain a *");
        console.box("marker").fill("(for*)");
        console.box("submit").click();
        assertThat(console.said("The In Mail was saved.")).isVisible();
        assertThat(console.box("password")).hasAttribute("placeholder", "Kept as it is");
        page.getByLabel("Route according to detected recipient").check();
        console.box("submit").click();
        assertThat(console.said("The In Mail was saved.")).isVisible();
    }

    private void options(Console console, String number) {
        page.locator("#options").click();
        assertEquals(
                List.of(
                        "Special headers",
                        "Stop processing if any recipients found",
                        "Standard headers (To, Cc etc)",
                        "Stop processing if any recipients found",
                        "\"Received:\" headers"),
                order());
        Locator lines = page.locator(".order-line");
        lines.first().getByTitle("Remove, line").click();
        assertThat(lines).hasCount(4);
        console.box("added").selectOption("STOP");
        console.box("add").click();
        assertThat(lines).hasCount(5);
        lines.last().getByTitle("Move up, line").click();
        assertThat(lines.nth(3).locator(".order-words")).hasText("Stop processing");
        console.box("checkOrder").click();
        assertThat(console.said("are never read")).isVisible();
        console.box("setDefault").click();
        assertThat(lines.first().locator(".order-words")).hasText("Special headers");
        console.box("checkOrder").click();
        assertThat(console.said("The order is valid.")).isVisible();
        console.box("special").fill("X Y");
        console.box("save").click();
        assertThat(console.box("specialError")).containsText("names no header field");
        console.box("special").fill("X-Envelope-To\nDelivered-To: account-*");
        console.box("save").click();
        page.waitForURL("**/in-mail?*");
        assertThat(console.said("The routing options were saved.")).isVisible();
        console.open("/admin/externalmail/routing-options?inmail=" + number);
        console.box("special").fill("X-Other");
        page.locator(".form-actions a").click();
        page.waitForURL("**/in-mail?*");
        console.open("/admin/externalmail/routing-options?inmail=" + number);
        assertThat(console.box("special")).hasValue("X-Envelope-To\nDelivered-To: account-*");
    }

    private List<String> order() {
        return page.locator(".order-words").allInnerTexts();
    }

    private Locator row(String name) {
        return page.locator("#inmails tbody tr", new Page.LocatorOptions().setHasText(name));
    }

    @Test
    @Tag("MAP-049")
    @Tag("OTH-074")
    @Tag("OTH-081")
    @Tag("OTH-083")
    @Tag("OTH-084")
    void theAdminSettingsSayWhatBecomesOfCollectedMailForNobody(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/utilities/admin");
        try {
            page.getByLabel("Send an error message to a user").check();
            console.box("bounced").check();
            console.box("user").fill("nobody-of-this-name");
            console.box("submit").click();
            assertThat(console.box("userError")).containsText("There is no user");
            console.box("user").fill("");
            console.box("submit").click();
            assertThat(console.box("userError")).containsText("Say which user");
            page.getByLabel("Treat as *REMOTE").check();
            assertThat(page.getByText("Never set this at all sites that share a domain"))
                    .isVisible();
            assertThat(console.box("bounced")).isHidden();
            console.box("submit").click();
            assertThat(console.said("were saved")).isVisible();
            assertThat(page.getByLabel("Treat as *REMOTE")).isChecked();
        } finally {
            console.open("/admin/utilities/admin");
            page.getByLabel("Send the message to the Main Administrator").check();
            console.box("submit").click();
            assertThat(console.said("were saved")).isVisible();
        }
    }
}
