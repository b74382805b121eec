package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** Finding one's way in a long list of accounts. */
@WithServer
class AccountsListIT extends BrowserTest {
    private static final int ON_A_PAGE = 50;

    @Test
    @Tag("USR-011")
    @Tag("USR-015")
    @Tag("USR-016")
    @Tag("USR-029")
    void aLongListIsSortedAndPagedByLinksThatCanBeKept(Pillarbox server) {
        String prefix = prefix();
        for (int number = 0; number <= ON_A_PAGE; number++) {
            server.accounts().given(prefix + String.format("%02d", number));
        }
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/users/accounts?q=" + prefix + "*");
        assertThat(page.locator(".pager-text")).hasText("Displaying 1 to 50 of 51");
        assertThat(console.link("Previous Page")).hasCount(0);
        assertEquals(prefix + "00", names().get(0));
        console.link("Next Page").click();
        assertThat(page.locator(".pager-text")).hasText("Displaying 51 to 51 of 51");
        assertThat(console.link("Next Page")).hasCount(0);
        assertEquals(List.of(prefix + "50"), names());
        page.goBack();
        console.link("Account Name").click();
        assertThat(page.locator("th[aria-sort=descending]")).hasText("Account Name");
        assertEquals(prefix + "50", names().get(0));
        page.reload();
        assertEquals(prefix + "50", names().get(0));
        console.link("Account Name").click();
        assertThat(page.locator("th[aria-sort=ascending]")).hasText("Account Name");
        assertEquals(prefix + "00", names().get(0));
    }

    @Test
    @Tag("USR-012")
    void commentsSortTheListToo(Pillarbox server) {
        String prefix = prefix();
        List<String> users = Stream.of("a", "b")
                .map(end -> server.accounts().given(prefix + end))
                .toList();
        Console console = Console.ofAdministrator(page, server);
        comment(console, users.get(0), "zebra");
        comment(console, users.get(1), "apple");
        console.open("/admin/users/accounts?q=" + prefix + "*");
        console.link("Comments").click();
        assertThat(page.locator("th[aria-sort=ascending]")).hasText("Comments");
        assertEquals(List.of(users.get(1), users.get(0)), names());
    }

    @Test
    @Tag("USR-020")
    void fourIconsBesideANameLeadStraightToPages(Pillarbox server) {
        String user = server.accounts().fresh();
        Console console = Console.ofAdministrator(page, server);
        for (String name : List.of("AutoResponder", "Permissions", "Aliases", "Messages")) {
            console.open("/admin/users/accounts?q=" + user);
            console.link(name + ": " + user).click();
            assertThat(console.heading()).hasText("User Account: " + user);
            assertThat(page.locator(".third-menu [aria-current=page]")).hasText(name);
        }
    }

    @Test
    @Tag("USR-014")
    void aPartOfANameLeadsToTheNamesThatContainIt(Pillarbox server) {
        String prefix = prefix();
        String user = server.accounts().given(prefix + ".fred");
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/users/accounts");
        page.getByLabel("Search for").fill(prefix);
        page.keyboard().press("Enter");
        assertThat(page.getByText("Without * only the whole name is found.")).isVisible();
        console.link("Show names with \"" + prefix + "\" in them").click();
        assertThat(page.getByLabel("Search for")).hasValue("*" + prefix + "*");
        assertEquals(List.of(user), names());
    }

    @Test
    @Tag("USR-024")
    @Tag("USR-026")
    void theBoxAboveChecksAllAndCountingAnewKeepsThePlace(Pillarbox server) {
        String prefix = prefix();
        String one = server.accounts().given(prefix + "1");
        server.accounts().given(prefix + "2");
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/users/accounts?q=" + prefix + "*");
        Locator all = page.getByLabel("Check all users on this page");
        Locator boxes = page.locator("#accounts tbody input");
        all.check();
        assertThat(boxes.nth(0)).isChecked();
        assertThat(boxes.nth(1)).isChecked();
        boxes.nth(1).uncheck();
        assertThat(all).not().isChecked();
        assertEquals(true, all.evaluate("box => box.indeterminate"));
        page.getByLabel("Count the mailbox anew of " + one).click();
        assertThat(page.locator("#announcer")).hasText("The mailbox of " + one + " was counted anew.");
        assertEquals(2, names().size());
        assertThat(console.account(one).locator("td").nth(4)).hasText("0");
    }

    private void comment(Console console, String user, String text) {
        console.open("/admin/users/general?user=" + user);
        console.box("comment").fill(text);
        page.keyboard().press("Enter");
        assertThat(console.said("The settings of " + user + " were saved.")).isVisible();
    }

    /** The names on the page, without the queue that stands first. */
    private List<String> names() {
        List<String> all = page.locator("#accounts tbody .name > a").allInnerTexts();
        return all.subList(1, all.size());
    }

    private static String prefix() {
        return "l" + Long.toString(System.nanoTime(), 36);
    }
}
