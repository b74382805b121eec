package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** Connections, what they are dialled by, the programs around them, and the SOCKS server. */
@WithServer
class ConnectionsIT extends BrowserTest {
    private static final String LIST = "/admin/externalmail/connections";
    private static final String DIAL_UPS = "/admin/externalmail/dial-ups";
    private static final String EXTENSIONS = "/admin/utilities/extensions";
    private static final String MISC = "/admin/utilities/misc";
    private static final String SECRET = "dial-secret-42";

    @Test
    @Tag("EXT-002")
    @Tag("EXT-003")
    @Tag("EXT-010")
    @Tag("EXT-011")
    @Tag("EXT-012")
    @Tag("EXT-013")
    @Tag("EXT-014")
    @Tag("EXT-016")
    @Tag("EXT-017")
    @Tag("EXT-018")
    @Tag("EXT-019")
    @Tag("EXT-027")
    @Tag("EXT-035")
    @Tag("EXT-036")
    @Tag("EXT-037")
    @Tag("EXT-038")
    @Tag("EXT-146")
    @Tag("EXT-147")
    @Tag("OTH-043")
    @Tag("OTH-047")
    @Tag("TEC-111")
    @Tag("XTN-013")
    void connectionsAreAddedChangedAndDeleted(Pillarbox server) {
        page.onDialog(Dialog::accept);
        Console console = Console.ofAdministrator(page, server);
        firstOne(console);
        dialUp(console);
        String own = wizard(console);
        page(console, own);
        delete(console, own);
        extensions(console);
        socks(console);
    }

    private void firstOne(Console console) {
        console.open(LIST);
        assertThat(row("Internet")).containsText("LAN");
        assertThat(row("Internet")).containsText("Online");
        console.link("Connections, In Mail and Out Mail").click();
        assertThat(page.locator("main")).containsText("Each Connection has exactly one");
        console.open(LIST);
        console.box("delete").click();
        assertThat(console.said("Check the Connections to delete first.")).isVisible();
    }

    private void dialUp(Console console) {
        console.open(DIAL_UPS);
        assertThat(page.locator("main")).containsText("Nothing is dialled on this machine");
        console.box("name").fill("Modem");
        console.box("dialCommand").fill("/bin/sh \"dial.sh");
        console.box("hangUpCommand").fill("/bin/sh hang.sh");
        console.box("networkInterface").fill("ppp0");
        console.box("submit").click();
        assertThat(console.box("dialCommandError")).containsText("double quote");
        console.box("dialCommand").fill("/bin/sh \"dial.sh\"");
        console.box("submit").click();
        assertThat(console.said("The dial-up connection Modem was saved.")).isVisible();
        picture("dial-ups");
    }

    /** Gives the page's address. */
    private String wizard(Console console) {
        console.open(LIST);
        console.link("New").click();
        console.box("name").fill("My ISP");
        assertThat(console.box("entry")).isDisabled();
        radio("Use Dial-up").check();
        assertThat(console.box("entry")).isEnabled();
        picture("add-connection-link");
        console.box("linkUser").fill("myaccount");
        console.box("next").click();
        console.box("relays").fill("no server");
        console.box("next").click();
        assertThat(console.box("relaysError")).containsText("is no server");
        console.box("relays").fill("mail.isp.example:587");
        console.box("user").fill("me");
        console.box("next").click();
        assertThat(console.box("passwordError")).containsText("Type the password");
        console.box("password").fill("relay-secret");
        picture("add-connection-out-mail");
        console.box("next").click();
        assertThat(page.locator(".facts")).containsText("mail.isp.example:587");
        picture("add-connection-summary");
        console.box("finish").click();
        assertThat(page.locator("main")).containsText("The Connection My ISP was added.");
        assertThat(row("My ISP")).containsText("Offline");
        picture("connections");
        row("My ISP").getByRole(AriaRole.LINK).last().click();
        assertThat(console.box("relays")).hasValue("mail.isp.example:587");
        assertThat(page.locator(".facts")).containsText("My ISP");
        assertThat(page.getByLabel("Connection Name")).hasCount(0);
        console.open(LIST);
        console.link("My ISP").click();
        return page.url();
    }

    private void page(Console console, String own) {
        assertThat(console.box("retries")).hasValue("1");
        assertThat(console.box("autoConnect")).isChecked();
        assertThat(console.box("oncePerSession")).isChecked();
        assertThat(console.box("everyMinutes")).hasValue("5");
        assertThat(page.locator("main")).containsText("is never idle");
        console.box("retries").fill("0");
        console.box("linkPassword").fill(SECRET);
        console.box("throughSocks").check();
        console.box("submit").click();
        assertThat(console.box("throughSocksError")).containsText("names no SOCKS server");
        console.box("throughSocks").uncheck();
        console.box("linkPassword").fill(SECRET);
        console.box("submit").click();
        assertThat(console.box("retriesError")).containsText("must be from 1");
        console.box("retries").fill("3");
        console.box("alternateNumbers").fill("0123; 0456");
        console.box("mainSchedule").uncheck();
        console.box("linkPassword").fill(SECRET);
        console.box("submit").click();
        assertThat(console.said("The Connection was saved.")).isVisible();
        picture("connection-dial-up");
        page.navigate(own);
        assertThat(console.box("retries")).hasValue("3");
        assertThat(console.box("alternateNumbers")).hasValue("0123; 0456");
        assertThat(console.box("mainSchedule")).not().isChecked();
        assertFalse(page.content().contains(SECRET), "a password on the page");
        radio("Use LAN").check();
        assertThat(console.box("entry")).isDisabled();
        assertThat(console.box("autoConnect")).isDisabled();
        assertThat(console.box("everyMinutes")).isDisabled();
        assertThat(console.box("mainSchedule")).isEnabled();
        console.open("/admin/logging/audit");
        assertFalse(page.content().contains(SECRET), "a password in the audit log");
    }

    private void delete(Console console, String own) {
        console.open(DIAL_UPS);
        remove("Modem").click();
        assertThat(console.said("is used by the Connection \"My ISP\"")).isVisible();
        console.open(LIST);
        row("My ISP").locator("input").check();
        console.box("delete").click();
        console.box("delete-yes").click();
        assertThat(console.said("One Connection was deleted.")).isVisible();
        assertThat(row("My ISP")).hasCount(0);
        page.navigate(own);
        assertThat(page.locator("main")).containsText("There is no such Connection");
        console.open(DIAL_UPS);
        remove("Modem").click();
        assertThat(console.said("The dial-up connection Modem was removed.")).isVisible();
    }

    private void extensions(Console console) {
        console.open(EXTENSIONS);
        console.box("postConnectSeconds").fill("0");
        console.box("submit").click();
        assertThat(console.box("postConnectSecondsError")).containsText("must be from 1");
        console.box("postConnectSeconds").fill("1.5");
        console.box("submit").click();
        assertThat(console.box("postConnectSecondsError")).containsText("Type a whole number.");
        console.box("postConnectSeconds").fill("60");
        console.box("preDisconnect").fill("\"/opt/ext");
        console.box("submit").click();
        assertThat(console.box("preDisconnectError")).containsText("double quote");
        console.box("preDisconnect").fill("");
        console.box("submit").click();
        assertThat(console.said("The commands were saved.")).isVisible();
    }

    private void socks(Console console) {
        console.open(MISC);
        assertThat(console.box("socksPort")).hasValue("1080");
        console.box("socksAddress").fill("proxy.lan");
        console.box("socksPort").fill("65536");
        console.box("submit").click();
        assertThat(console.box("socksPortError")).containsText("must be from 1 to 65535");
        console.box("socksPort").fill("1080");
        console.box("socksUser").fill("me");
        console.box("submit").click();
        assertThat(console.said("The settings were saved.")).isVisible();
        picture("misc-socks");
        console.box("socksAddress").fill("");
        console.box("socksUser").fill("");
        console.box("submit").click();
        assertThat(console.said("The settings were saved.")).isVisible();
    }

    private Locator row(String name) {
        return page.locator("#connections tbody tr", new Page.LocatorOptions().setHasText(name));
    }

    private Locator remove(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove " + name));
    }

    private Locator radio(String words) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(words));
    }
}
