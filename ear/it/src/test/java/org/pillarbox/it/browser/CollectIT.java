package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.server.Accounts;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;
import org.pillarbox.protocol.peer.ScriptedPeer;

/** Mail is collected by Connect Now. The provider is the server itself, by its own POP3 port. */
@WithServer
class CollectIT extends BrowserTest {
    private static final String IN_MAILS = "/admin/externalmail/in-mails";
    private static final String CONNECTIONS = "/admin/externalmail/connections";
    private static final String CONNECT = "/admin/externalmail/connect";
    private static final String UNKNOWN = "/admin/utilities/admin";
    private static final String COMPANY = "company.example";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final String mark = Long.toString(System.nanoTime(), 36);

    /** Of this test alone, so that no schedule and no other test runs it. */
    private final String line = "Line " + mark;

    private final String shared = "Shared " + mark;
    private final String onward = "Onward " + mark;

    @Test
    @Tag("EXT-005")
    @Tag("EXT-068")
    @Tag("EXT-137")
    @Tag("HOW-030")
    @Tag("LOC-036")
    @Tag("MAP-006")
    @Tag("TEC-064")
    @Tag("TEC-065")
    @Tag("TEC-067")
    void collectsFromEachProviderOnceAndGivesEachMessageToWhomItIsFor(Pillarbox server) throws Exception {
        page.onDialog(Dialog::accept);
        String mailbox = server.accounts().fresh();
        String other = server.accounts().fresh();
        String ann = server.accounts().fresh();
        String bob = server.accounts().fresh();
        String reader = server.accounts().fresh();
        put(server, mailbox, ann + "@" + COMPANY + ", " + server.address(bob), "For Ann " + mark);
        put(server, mailbox, "nobody-" + mark + "@" + COMPANY, "For nobody " + mark);
        put(server, mailbox, server.address(bob), "Elsewhere " + mark);
        put(server, other, "anybody@" + COMPANY, "Onward " + mark);
        server.pop3With(1, other).quit();

        Console console = Console.ofAdministrator(page, server);
        try (ScriptedPeer exchange = ScriptedPeer.inTheClear();
                Pop3Client holding = server.pop3With(3, mailbox)) {
            exchange.play("S: 220 exchange.example\nC: EHLO *\nS: 250 exchange.example\nC: MAIL FROM:*\nS: 250 ok\n"
                    + "C: RCPT TO:<all@exchange.example>*\nS: 250 ok\nC: DATA\nS: 354 go\nC-data\nS: 250 taken\n"
                    + "C: QUIT\n");
            unknownRecipientsGoTo(console, reader);
            addsTheConnection(console);
            int first = addsAnInMail(console, server, shared, mailbox);
            leavesTheMessagesThere();
            addsAnInMail(console, server, onward, other);
            forwardsAll(console, exchange.port());

            connects(console, 1);
            assertThat(page.locator(".facts .state")).hasText("Not all went well");
            assertThat(fact("Collected")).hasText("1");
            assertThat(page.locator(".errors")).containsText(shared + " (" + first + "): ");
            assertThat(page.locator(".errors")).containsText("[IN-USE]");
            assertThat(page.locator(".errors")).not().containsText(onward);
            picture("run-troubled");
            Awaitility.await()
                    .atMost(SOON)
                    .until(() -> exchange.heard().size() == 1
                            && !exchange.heard().get(0).contents().isEmpty());
            exchange.check();
            console.open("/admin/home");
            assertThat(page.locator("main")).containsText(shared);
            holding.quit();

            connects(console, 2);
            assertThat(fact("Collected")).hasText("3");
            assertThat(page.locator("main")).not().containsText("[IN-USE]");
            picture("run-done");
            bringsMail(server, ann, "For Ann " + mark);
            try (Pop3Client pop3 = server.pop3With(2, reader)) {
                String both = pop3.header(1) + pop3.header(2);
                assertTrue(both.contains("For nobody " + mark), both);
                assertTrue(both.contains("Elsewhere " + mark), both);
            }
            traces(console, ann);

            connects(console, 3);
            assertThat(fact("Collected")).hasText("0");
            console.open("/admin/externalmail/in-mail?inmail=" + first);
            Locator results = page.locator("[aria-labelledby=runs] tbody tr");
            assertThat(results).hasCount(3);
            assertThat(results.nth(0)).containsText("Collected 0 of 3 messages there, deleted 0");
            assertThat(results.nth(1)).containsText("Collected 3 of 3 messages there, deleted 0");
            assertThat(results.nth(2)).containsText("[IN-USE]");
            picture("collections");
            server.pop3With(1, ann).quit();
            server.pop3With(2, reader).quit();
            server.pop3With(3, mailbox).quit();
            server.pop3With(0, other).quit();
            assertEquals(0, server.pop3().login(bob, Accounts.PASSWORD).count());
        } finally {
            picture("at-the-end");
            leavesNothingChanged(console);
        }
    }

    /** Mail that the provider has taken for an account, whatever its header says. */
    private static void put(Pillarbox provider, String account, String to, String subject) {
        try (SmtpClient client = provider.smtp()) {
            String text = "From: Client <client@elsewhere.example>\r\nTo: " + to + "\r\nSubject: " + subject
                    + "\r\n\r\nText.\r\n";
            client.send(
                    "client@elsewhere.example", provider.address(account), text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void unknownRecipientsGoTo(Console console, String user) {
        console.open(UNKNOWN);
        page.getByLabel("Send the message to a user", new Page.GetByLabelOptions().setExact(true))
                .check();
        console.box("user").fill(user);
        console.box("submit").click();
        assertThat(console.said("were saved")).isVisible();
    }

    private void addsTheConnection(Console console) {
        console.open("/admin/externalmail/add-connection");
        console.box("name").fill(line);
        console.box("mainSchedule").uncheck();
        console.box("next").click();
        page.locator("input[value='LATER']").check();
        console.box("next").click();
        console.box("finish").click();
        assertThat(page.locator("main")).containsText("The Connection " + line + " was added.");
    }

    /** Gives its number; its page is open then. */
    private int addsAnInMail(Console console, Pillarbox provider, String name, String account) {
        console.open("/admin/externalmail/add-in-mail");
        console.box("name").fill(name);
        page.getByLabel("Internet", new Page.GetByLabelOptions().setExact(true)).uncheck();
        page.getByLabel(line).check();
        console.box("next").click();
        console.box("host").fill("127.0.0.1");
        console.box("security").selectOption("NONE");
        console.box("port").fill(String.valueOf(provider.port(110)));
        console.box("user").fill(account);
        console.box("password").fill(Accounts.PASSWORD);
        console.box("accepted").fill(COMPANY);
        console.box("next").click();
        assertThat(page.locator("dl.facts")).containsText(COMPANY);
        console.box("finish").click();
        page.waitForURL("**/in-mail?*");
        return Integer.parseInt(page.url().replaceFirst(".*inmail=([0-9]+).*", "$1"));
    }

    private void leavesTheMessagesThere() {
        page.locator("[id='form:leaveDays']").fill("2");
        saves();
    }

    private void forwardsAll(Console console, int port) {
        page.getByLabel("Forward all messages to another LAN mail server").check();
        console.box("targetAddress").fill("all@exchange.example");
        console.box("targetServer").fill("127.0.0.1:" + port);
        saves();
    }

    private void saves() {
        page.locator("[id='form:submit']").click();
        assertThat(page.locator(".message", new Page.LocatorOptions().setHasText("The In Mail was saved.")))
                .isVisible();
    }

    /** Runs the Connection; the page of that run is open then. */
    private void connects(Console console, int times) {
        console.open(CONNECT);
        Locator button = page.locator("button", new Page.LocatorOptions().setHasText(line));
        page.waitForResponse(answer -> answer.url().contains(CONNECT), button::click);
        Locator runs = page.locator("#runs tbody tr", new Page.LocatorOptions().setHasText(line));
        Awaitility.await().atMost(SOON).until(() -> {
            console.open(CONNECT);
            return runs.count() == times
                    && Pattern.matches(
                            "Done|Not all went well",
                            runs.first().locator(".state").innerText());
        });
        runs.first().locator("a").click();
        assertThat(page.locator(".facts")).containsText("by hand");
    }

    private Locator fact(String name) {
        return page.locator("dt:text-is('" + name + "') + dd");
    }

    private static void bringsMail(Pillarbox server, String user, String subject) {
        try (Pop3Client pop3 = server.pop3With(1, user)) {
            String header = pop3.header(1);
            assertTrue(header.contains("Subject: " + subject), header);
            assertTrue(header.contains("with POP3"), header);
        }
    }

    private void traces(Console console, String ann) {
        console.open("/admin/logging/trace?recipient=" + ann + "@" + COMPANY);
        assertThat(page.locator("details.trace")).hasCount(1);
        assertThat(page.locator(".trace-subject")).hasText("For Ann " + mark);
        assertThat(page.locator(".journey h3 .state")).hasText("Delivered");
        assertThat(page.locator(".journey").first()).containsText("collected by In Mail " + shared);
        picture("trace");
    }

    private void leavesNothingChanged(Console console) {
        console.open(UNKNOWN);
        page.getByLabel("Send the message to the Main Administrator", new Page.GetByLabelOptions().setExact(true))
                .check();
        console.box("submit").click();
        assertThat(console.said("were saved")).isVisible();
        deletes(console, IN_MAILS, "#inmails", mark);
        deletes(console, CONNECTIONS, "#connections", line);
    }

    private void deletes(Console console, String list, String table, String words) {
        console.open(list);
        Locator rows = page.locator(table + " tbody tr", new Page.LocatorOptions().setHasText(words));
        rows.all().forEach(row -> row.locator("input").check());
        console.box("delete").click();
        console.box("delete-yes").click();
        assertThat(rows).hasCount(0);
    }
}
