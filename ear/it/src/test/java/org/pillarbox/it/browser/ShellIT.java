package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** What stands around each page. */
@WithServer
class ShellIT extends BrowserTest {
    @Test
    @Tag("INS-038")
    @Tag("INS-039")
    @Tag("INS-040")
    @Tag("INS-041")
    void theTopSaysHowTheServerIs(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        for (String path : new String[] {"/admin/home", "/admin/users/accounts", "/admin/logging/audit"}) {
            console.open(path);
            assertThat(page.locator(".status-host")).hasText(Pattern.compile("\\S+ - [0-9a-f.:]+"));
            assertThat(page.locator(".status-text"))
                    .hasText(Pattern.compile("\\S.* - Outqueue - \\d+\\. Messages In User Mailboxes: \\d+"));
            assertThat(page.locator(".brand-version")).hasText(Pattern.compile("\\d.*"));
            assertThat(console.button("Log out")).isVisible();
        }
        console.link("Help").click();
        assertThat(console.heading()).hasText("Audit Log");
        assertThat(page).hasURL(console.address("/help/audit"));
    }

    @Test
    @Tag("INS-043")
    @Tag("INS-044")
    void basicMenusHideSomePagesAndAreRemembered(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/logging/trace");
        assertThat(console.link("Audit Log")).isVisible();
        console.button("Show basic menus").click();
        assertThat(console.link("Audit Log")).isHidden();
        console.open("/admin/logging/trace");
        assertThat(console.link("Audit Log")).isHidden();
        console.button("Show full menus").click();
        assertThat(console.link("Audit Log")).isVisible();
    }

    @Test
    void filesThatBrowsersKeepAreNamedByWhatTheyHold(Pillarbox server) {
        Console.ofAdministrator(page, server);
        for (String tag : new String[] {"link[href*='pillarbox.css']", "script[src*='shell.js']", ".brand img"}) {
            Object address = page.locator(tag).evaluate("file => file.href || file.src");
            assertTrue(address.toString().matches(".*[?&]v=[0-9a-f]{1,8}"), address.toString());
            assertEquals(200, page.request().get(address.toString()).status());
        }
    }

    @Test
    @Tag("INS-052")
    void hintsCanBeHidden(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/users/add");
        assertThat(page.locator("[id='nameHint'], .hint").first()).isVisible();
        console.button("Show hints").click();
        assertThat(page.locator(".hint").first()).isHidden();
        console.open("/admin/users/add");
        assertThat(page.locator(".hint").first()).isHidden();
    }

    @Test
    @Tag("INS-054")
    void theHomePageLeadsToTheServicesAndUsers(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        console.link("Change").click();
        assertThat(console.heading()).hasText("Services");
    }

    @Test
    void theSearchFindsAPageByKeyboardAlone(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        page.keyboard().press("Control+k");
        page.keyboard().type("ports");
        page.keyboard().press("Enter");
        assertThat(console.heading()).hasText("Services");
    }

    @Test
    void theKeyboardReachesThePageWithoutTheMenu(Pillarbox server) {
        Console.ofAdministrator(page, server);
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
    }

    @Test
    void whatIsRefusedStaysInItsBoxAndIsReadOut(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/localmail/general");
        console.box("localDomains").fill("firm.example\ntwo words");
        console.box("submit").click();
        assertThat(console.box("localDomainsError")).containsText("two words");
        assertThat(console.box("localDomains")).isFocused();
        assertThat(console.box("localDomains")).hasValue("firm.example\ntwo words");
        assertThat(page.locator("#announcer")).containsText("two words");
        console.button("Discard").click();
        assertThat(console.box("localDomains")).hasValue(Pillarbox.DOMAIN);
        page.locator("#lan-rules").focus();
        page.keyboard().press("Tab");
        assertThat(console.box("submit")).isFocused();
        assertThat(console.box("submit")).hasCSS("outline-style", "solid");
    }

    @Test
    void aServerThatDoesNotAnswerCostsNothingThatWasTyped(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/localmail/general");
        console.box("hostName").fill("typed.example");
        page.route("**/admin/localmail/**", Route::abort);
        console.box("submit").click();
        assertThat(console.said("No good answer came from the server")).isVisible();
        assertThat(console.box("hostName")).hasValue("typed.example");
        assertThat(page.locator("body")).hasClass(Pattern.compile(".*form-changed.*"));
        assertThat(console.box("submit")).isEnabled();
        page.onceDialog(dialog -> dialog.accept());
        console.link("Home").click();
        assertThat(console.heading()).hasText("Home");
    }

    @Test
    @Tag("INS-046")
    @Tag("INS-047")
    void theFoldedMenuOpensForTheKeyboardAndLeadsToItsPages(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        console.button("Fold the menu").click();
        page.getByLabel("Search").first().focus();
        page.mouse().move(700, 500);
        assertThat(page.locator(".menu")).hasCSS("width", "64px");
        page.locator(".menu a[title=Logging]").focus();
        page.keyboard().press("Enter");
        assertThat(console.heading()).hasText("Message Trace");
        page.locator(".menu a[title=Logging]").focus();
        assertThat(console.link("Audit Log")).isVisible();
        console.link("Audit Log").click();
        assertThat(console.heading()).hasText("Audit Log");
    }

    @Test
    @Tag("INS-051")
    void leavingWithChangesAsksFirst(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/localmail/general");
        console.box("hostName").fill("other.example");
        page.onceDialog(dialog -> dialog.accept());
        console.link("Home").click();
        console.open("/admin/localmail/general");
        assertThat(console.box("hostName")).not().hasValue("other.example");
    }
}
