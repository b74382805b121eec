package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.client.TlsUse;
import org.pillarbox.it.server.Accounts;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** A user's AutoResponder page. */
@WithServer
class AutoresponderIT extends BrowserTest {
    private static final String TEXT =
            """
            <OnlyOnce>
            Thank you, {Originator}.
            [Section:sales]
            Our prices follow.
            [Default]
            Nobody is here.
            """;

    @Test
    @Tag("USR-125")
    @Tag("USR-126")
    @Tag("USR-138")
    @Tag("USR-142")
    @Tag("USR-210")
    @Tag("USR-218")
    @Tag("USR-264")
    void thePageIsFilledTriedAndKept(Pillarbox server) throws Exception {
        Console console = Console.ofAdministrator(page, server);
        String user = server.accounts().fresh();
        console.open("/admin/users/accounts?q=" + user);
        assertThat(console.account(user).getByLabel("Has an autoresponder")).hasCount(0);
        console.account(user).getByLabel("AutoResponder: " + user).click();
        page.waitForURL("**/admin/users/autoresponder?user=" + user);
        defaults(console);
        mistakes(console);
        tried(console, user);
        pictures(console, user);
        kept(console, user);
        files(console, user);
        console.open("/admin/users/accounts?q=" + user);
        assertThat(console.account(user).getByLabel("Has an autoresponder")).isVisible();
    }

    /** The examples of the manual, from the page to the sender's mailbox. */
    @Test
    @Tag("USR-132")
    @Tag("USR-135")
    @Tag("USR-212")
    @Tag("USR-213")
    @Tag("USR-215")
    void theVacationAndThePriceListAnswerRealMail(Pillarbox server) throws Exception {
        Console console = Console.ofAdministrator(page, server);
        String michael = server.accounts().fresh();
        String fred = server.accounts().fresh();
        answerWith(console, michael, "<Keep>\n<OnlyOnce>\nI read this again on Monday.", true);
        send(server, fred, michael, "Lunch?");
        String vacation = mail(server, fred, 1);
        assertTrue(vacation.startsWith("Return-Path: <>\r\n"), vacation);
        assertTrue(vacation.contains("\r\nAuto-Submitted: auto-replied\r\n"), vacation);
        assertTrue(vacation.contains("\r\nSubject: Auto: Lunch?\r\n"), vacation);
        assertTrue(vacation.endsWith("\r\n\r\nI read this again on Monday.\r\n"), vacation);
        send(server, fred, michael, "Dinner?");
        mail(server, michael, 2);
        String list = server.accounts().fresh();
        answerWith(
                console,
                list,
                "Thank you.\n[Section:electronic]\nOur list:\n<Include:electronic.txt>\n[Default]\nSay which.\n[All]\nBye",
                false);
        Path prices = server.process().data().resolve("users").resolve(list).resolve("electronic.txt");
        Files.writeString(prices, "Radio 20\n");
        send(server, fred, list, "Electronic goods please");
        assertTrue(mail(server, fred, 2).endsWith("\r\n\r\nThank you.\r\nOur list:\r\nRadio 20\r\nBye\r\n"));
        Files.writeString(prices, "Radio 22\n");
        send(server, fred, list, "Electronic goods again");
        assertTrue(mail(server, fred, 3).endsWith("\r\n\r\nThank you.\r\nOur list:\r\nRadio 22\r\nBye\r\n"));
        console.open("/admin/users/autoresponder?user=" + michael);
        assertThat(console.box("log")).containsText("One sender is in the log.");
        assertEquals(server.address(fred).toLowerCase(Locale.ROOT) + "\r\n", exported("AUTORESPOND.LOG"));
        console.box("clear").click();
        assertThat(console.box("log")).containsText("Nobody is in the log.");
    }

    private void answerWith(Console console, String user, String text, boolean keep) {
        console.open("/admin/users/autoresponder?user=" + user);
        type("SIMPLE").check();
        console.box("keep").setChecked(keep);
        console.box("text").fill(text);
        console.box("submit").click();
        assertThat(console.said("The settings of " + user + " were saved.")).isVisible();
    }

    private static void send(Pillarbox server, String sender, String to, String subject) {
        String message = "From: " + server.address(sender) + "\r\nTo: " + server.address(to) + "\r\nSubject: " + subject
                + "\r\n\r\nHello\r\n";
        try (SmtpClient client = SmtpClient.connect(server.port(587), TlsUse.STARTTLS)) {
            client.login(sender, Accounts.PASSWORD)
                    .send(
                            server.address(sender),
                            List.of(server.address(to)),
                            message.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** The last of so many messages. */
    private static String mail(Pillarbox server, String user, int messages) {
        try (Pop3Client mailbox = server.pop3With(messages, user)) {
            return new String(mailbox.retrieve(messages), StandardCharsets.US_ASCII);
        }
    }

    private void defaults(Console console) {
        assertThat(page.locator(".third-menu [aria-current=page]")).hasText("AutoResponder");
        assertThat(type("NONE")).isChecked();
        assertThat(console.box("keep")).isChecked();
        assertThat(console.box("onlyOnce")).not().isChecked();
        assertThat(console.box("clearEvery").locator("option"))
                .hasText(new String[] {"Never", "Every day", "Every week", "Every fortnight", "Every month"});
        assertThat(console.box("clearEvery")).hasValue("NEVER");
        for (String box : List.of("text", "command", "filters", "triggers")) {
            assertThat(console.box(box)).hasValue("");
        }
        assertThat(console.box("log")).containsText("Nobody is in the log.");
    }

    private Locator type(String value) {
        return page.locator("[id='form:type'] input[value=" + value + "]");
    }

    private void mistakes(Console console) {
        type("SIMPLE").check();
        assertThat(console.box("command")).isHidden();
        console.box("submit").click();
        assertThat(console.box("textError")).containsText("needs a text");
        console.box("text").fill("I am away\n<Valid: 1/2/3/4>");
        console.box("filters").fill("Subject: no response*");
        console.box("submit").click();
        assertThat(console.box("textError")).containsText("Line 2: \"1/2/3/4\" is no date");
        picture("autoresponder-refused");
        console.box("text").fill(TEXT);
        console.box("filters").fill("Subject: no response*\nno colon");
        console.box("submit").click();
        assertThat(console.box("filtersError")).containsText("Line 2: \"no colon\" has no colon");
        console.box("filters").fill("Subject: no response*");
    }

    private void tried(Console console, String user) {
        console.box("sender").fill("fred");
        console.box("preview").click();
        assertThat(console.box("senderError")).containsText("not an address");
        console.box("sender").fill("fred@far.example");
        console.box("subject").fill("About sales");
        console.box("preview").click();
        assertThat(page.locator("pre.letter")).hasText("Thank you, fred@far.example.\nOur prices follow.\n");
        assertThat(console.box("answer")).containsText("Auto: About sales");
        assertThat(console.box("answer")).containsText(user + "@");
        assertThat(console.box("answer")).containsText("Only the first message of each sender is answered.");
    }

    /** The page with an answer, in both themes and narrow; what is typed and not submitted survives it. */
    private void pictures(Console console, String user) {
        for (String theme : List.of("light", "dark")) {
            page.context().addCookies(List.of(new Cookie("pb-theme", theme).setUrl(console.address("/"))));
            page.evaluate("theme => document.documentElement.dataset.theme = theme", theme);
            for (int width : List.of(1280, 320)) {
                page.setViewportSize(width, 900);
                picture("autoresponder-" + theme + "-" + width);
                Object excess =
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assertEquals(0, ((Number) excess).intValue());
            }
        }
        page.setViewportSize(1280, 900);
    }

    private void kept(Console console, String user) {
        type("NONE").check();
        console.box("clearEvery").selectOption("WEEK");
        console.box("command").fill("respond.sh \"a b\"");
        console.box("clear").click();
        assertThat(console.box("log")).containsText("Nobody is in the log.");
        console.box("triggers").fill("To: *");
        console.box("submit").click();
        assertThat(console.said("The settings of " + user + " were saved.")).isVisible();
        console.open("/admin/users/autoresponder?user=" + user);
        assertThat(type("NONE")).isChecked();
        assertThat(console.box("text")).hasValue(TEXT.strip());
        assertThat(console.box("command")).hasValue("respond.sh \"a b\"");
        assertThat(console.box("filters")).hasValue("Subject: no response*");
        assertThat(console.box("triggers")).hasValue("To: *");
        assertThat(console.box("clearEvery")).hasValue("WEEK");
    }

    private void files(Console console, String user) throws IOException {
        assertEquals(TEXT.strip().replace("\n", "\r\n"), exported("AUTORESPOND.TXT"));
        assertEquals("respond.sh \"a b\"", exported("AUTORESPOND.CMD"));
        assertEquals("", exported("AUTORESPOND.LOG"));
        page.locator("#textFile")
                .setInputFiles(new FilePayload(
                        "autorespond.txt", "text/plain", "Gr\u00fc\u00dfe\r\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(console.box("text")).hasValue("Gr\u00fc\u00dfe\n");
        page.locator("#commandFile")
                .setInputFiles(new FilePayload(
                        "autorespond.cmd", "text/plain", "other.sh x".getBytes(StandardCharsets.UTF_8)));
        assertThat(console.box("command")).hasValue("other.sh x");
        type("SIMPLE").check();
        console.box("submit").click();
        assertThat(console.said("The settings of " + user + " were saved.")).isVisible();
        assertThat(console.box("text")).hasValue("Gr\u00fc\u00dfe");
    }

    private String exported(String file) throws IOException {
        Download download = page.waitForDownload(
                () -> page.locator("a[download='" + file + "']").click());
        assertEquals(file, download.suggestedFilename());
        try (InputStream in = download.createReadStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
