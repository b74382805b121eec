package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.client.TlsUse;
import org.pillarbox.it.server.Accounts;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** What an administrator does with the messages of a user. */
@WithServer
class MessagesPageIT extends BrowserTest {
    @Test
    @Tag("USR-341")
    @Tag("USR-342")
    @Tag("USR-344")
    @Tag("USR-353")
    void messagesAreListedAndShownRawAndDownloadedSafely(Pillarbox server) {
        String user = server.accounts().fresh();
        send(server, user, "Date: Sat, 17 Sep 2005 06:32:32 PDT\r\nSubject: first\r\n\r\n<b id=acts>x</b>\r\n");
        send(server, user, "Subject: second\r\n\r\nHello\r\n");
        Console console = Console.ofAdministrator(page, server);
        awaitMessages(console, user, 2);
        console.open("/admin/users/accounts?q=" + user);
        console.link("Messages: " + user).click();
        assertThat(console.heading()).hasText("User Account: " + user);
        assertThat(page.locator(".pager-text")).hasText("Displaying 1 to 2 of 2");
        assertThat(page.locator(".third-menu [aria-current=page]")).hasText("Messages");
        Locator first = row("first");
        assertThat(page.locator("#messages tbody tr").nth(1)).containsText("first");
        assertThat(first.locator(".when")).hasText("Sat, 17 Sep 2005 06:32:32 PDT");
        assertTrue(Long.parseLong(first.locator(".number").innerText()) > 100);
        console.box("hold").click();
        assertThat(console.said("Nothing was changed: check the messages first."))
                .isVisible();
        page.locator("#select-all").click();
        assertThat(page.locator("#messages tbody input:checked")).hasCount(2);
        everyLook(console, "list");

        first.locator("a").click();
        assertThat(page.locator("#raw")).containsText("Return-Path: <" + server.address(user) + ">");
        assertThat(page.locator("#raw")).containsText("<b id=acts>x</b>");
        assertThat(page.locator("#acts")).hasCount(0);
        everyLook(console, "raw");
        String file = page.locator("#file").getAttribute("href");
        APIResponse answer = page.request().get(console.address(file));
        assertEquals(200, answer.status());
        assertTrue(answer.headers().get("content-disposition").startsWith("attachment;"));
        assertEquals("nosniff", answer.headers().get("x-content-type-options"));
        assertTrue(answer.headers().get("content-security-policy").contains("sandbox"));
        assertTrue(answer.text().endsWith("\r\n\r\n<b id=acts>x</b>\r\n"));
        String other = server.accounts().fresh();
        assertEquals(
                404,
                page.request().get(console.address(file.replace(user, other))).status());
        console.open("/admin/logging/audit");
        assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("Message looked at"))
                        .first())
                .containsText(user);
    }

    @Test
    @Tag("USR-345")
    @Tag("USR-346")
    @Tag("USR-347")
    @Tag("USR-351")
    @Tag("USR-352")
    void heldMessagesAreHiddenAndDeletedOnesGoForGood(Pillarbox server) {
        String user = server.accounts().fresh();
        for (String subject : List.of("one", "two", "three")) {
            send(server, user, "Subject: " + subject + "\r\n\r\nHello\r\n");
        }
        Console console = Console.ofAdministrator(page, server);
        awaitMessages(console, user, 3);
        List<String> before = uidls(server, user, 3);
        check("one", console, "hold");
        assertThat(row("one").locator(".state")).hasText("Held");
        assertThat(row("two").locator(".state")).hasText("Shown");
        assertEquals(before.subList(1, 3), uidls(server, user, 2));
        picture("held");
        page.reload();
        check("one", console, "release");
        assertThat(row("one").locator(".state")).hasText("Shown");
        assertEquals(before, uidls(server, user, 3));
        check("one", console, "delete");
        console.box("delete-yes").click();
        assertThat(row("one")).hasCount(0);
        assertEquals(before.subList(1, 3), uidls(server, user, 2));
        send(server, user, "Subject: came later\r\n\r\nHello\r\n");
        uidls(server, user, 3);
        console.box("purge").click();
        page.locator("#purge-dialog").getByText("Cancel").click();
        uidls(server, user, 3);
        console.box("purge").click();
        console.box("purge-yes").click();
        assertThat(page.getByText("The Inbox is empty")).isVisible();
        uidls(server, user, 0);
    }

    @Test
    @Tag("USR-348")
    @Tag("USR-349")
    @Tag("USR-350")
    void messagesGoToAnotherUserDirectlyOrByTheRules(Pillarbox server) {
        String user = server.accounts().fresh();
        String other = server.accounts().fresh();
        send(server, user, "Subject: one\r\n\r\nHello\r\n");
        send(server, user, "Subject: two\r\n\r\nHello\r\n");
        Console console = Console.ofAdministrator(page, server);
        awaitMessages(console, user, 2);
        check("one", console, "copy");
        assertThat(console.said("Name the user who is to get the messages.")).isVisible();
        console.box("to").fill(user);
        console.box("copy").click();
        assertThat(console.said("Choose another user")).isVisible();
        console.box("to").fill(other);
        console.box("direct").check();
        console.box("copy").click();
        assertThat(console.said("One message was copied to " + other + ".")).isVisible();
        assertThat(row("one")).hasCount(1);
        check("two", console, "move", other, false);
        assertThat(console.said("One message was moved to " + other + ".")).isVisible();
        assertThat(row("two")).hasCount(0);
        awaitMessages(console, other, 2);
        String direct = raw("one");
        assertTrue(direct.contains("Delivered-To: " + server.address(user)), direct);
        assertFalse(direct.contains("Resent-To:"), direct);
        page.goBack();
        String routed = raw("two");
        assertTrue(routed.contains("Delivered-To: " + server.address(other)), routed);
        assertTrue(routed.contains("Resent-To: <" + server.address(other) + ">"), routed);
    }

    /** With messages on it, which an empty mailbox does not show: nothing sticks out in either colour and on a phone. */
    private void everyLook(Console console, String name) {
        for (String theme : List.of("dark", "light")) {
            page.context().addCookies(List.of(new Cookie("pb-theme", theme).setUrl(console.address("/"))));
            page.reload();
            for (int width : List.of(320, 1280)) {
                page.setViewportSize(width, 900);
                picture(name + "-" + theme + "-" + width);
                String excess = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
                assertEquals(0, page.evaluate(excess), name + " " + theme + " " + width);
            }
        }
    }

    private String raw(String subject) {
        row(subject).locator("a").click();
        assertThat(page.locator("#raw")).containsText("Subject: " + subject);
        return page.locator("#raw").innerText();
    }

    private void check(String subject, Console console, String action, String to, boolean direct) {
        console.box("to").fill(to);
        console.box("direct").setChecked(direct);
        check(subject, console, action);
    }

    private void check(String subject, Console console, String action) {
        row(subject).locator("input").check();
        console.box(action).click();
    }

    private Locator row(String subject) {
        return page.locator("#messages tbody tr", new Page.LocatorOptions().setHasText(subject));
    }

    private void awaitMessages(Console console, String user, int count) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            console.open("/admin/users/messages?user=" + user);
            return page.locator("#messages tbody tr").count() == count;
        });
    }

    /** As POP3 gives them, as soon as there are so many. */
    private static List<String> uidls(Pillarbox server, String user, int count) {
        Pop3Client client = server.pop3With(count, user);
        List<String> ids = client.uniqueIds();
        client.quit();
        return ids;
    }

    private static void send(Pillarbox server, String user, String message) {
        try (SmtpClient client = SmtpClient.connect(server.port(587), TlsUse.STARTTLS)) {
            client.login(user, Accounts.PASSWORD)
                    .send(server.address(user), server.address(user), message.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
