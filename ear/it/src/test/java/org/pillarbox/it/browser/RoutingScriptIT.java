package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.client.TlsUse;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** A user's routing script, written, refused, tried out, followed and taken away again; and the address book entry. */
@WithServer
class RoutingScriptIT extends BrowserTest {
    @Test
    @Tag("USR-102")
    @Tag("USR-103")
    @Tag("USR-104")
    @Tag("USR-110")
    void aScriptDecidesWhereMailGoes(Pillarbox server) throws Exception {
        Console console = Console.ofAdministrator(page, server);
        String user = server.accounts().fresh();
        String colleague = server.accounts().fresh();
        String script =
                """
                print("size " .. Size)
                if Subject:find("Invoice") then
                    Forwards = "%s"
                    UseForwards = true
                end"""
                        .formatted(colleague);

        console.open("/admin/users/general?user=" + user);
        console.link("Edit Routing Script").click();
        assertThat(console.heading()).hasText("Routing Script: " + user);
        assertThat(console.box("script")).hasValue("");
        console.box("script").fill(script);
        assertThat(page.locator(".line-numbers span")).hasCount(5);
        console.box("submit").click();
        assertThat(console.said("The routing script of " + user + " was saved."))
                .isVisible();

        // One with an error is refused with its line, and the old one stays.
        console.box("script").fill("local a = 1\nif a then\n");
        console.box("submit").click();
        assertThat(page.locator("[id='form:scriptError']")).containsText("Line");
        console.open("/admin/users/script?user=" + user);
        assertThat(console.box("script")).hasValue(script);

        send(server, user, "Your Invoice");
        send(server, user, "Lunch");
        try (Pop3Client mailbox = server.pop3With(1, colleague)) {
            assertTrue(text(mailbox).contains("Subject: Your Invoice"));
        }
        try (Pop3Client mailbox = server.pop3With(1, user)) {
            assertTrue(text(mailbox).contains("Subject: Lunch"));
        }

        // The page tries out what stands in the box.
        console.box("latest").click();
        assertThat(console.box("testText")).hasValue(Pattern.compile("Subject: Lunch"));
        console.box("test").click();
        assertThat(page.locator("#trialResult")).containsText("The script changes nothing for this message.");
        assertThat(page.locator("#trialResult pre")).containsText("size ");
        console.box("testText").fill("Subject: Invoice 17");
        console.box("test").click();
        assertThat(page.locator("#trialResult li").first()).hasText("Forwards = \"" + colleague + "\"");
        pictures(console, "script");
        console.box("script").fill("error('oh')");
        console.box("test").click();
        assertThat(page.locator("#trialResult .error")).hasText("The script would have no effect: line 1: oh");

        // An empty script is none.
        console.box("script").fill(" \n");
        console.box("submit").click();
        assertThat(console.said(user + " has no routing script now.")).isVisible();
        send(server, user, "Another Invoice");
        try (Pop3Client mailbox = server.pop3With(2, user)) {
            assertEquals(2, mailbox.count());
        }
    }

    @Test
    @Tag("USR-338")
    @Tag("USR-340")
    @Tag("USR-047")
    void theAddressBookKeepsWhatIsTypedAndMailGoesAsBefore(Pillarbox server) throws Exception {
        Console console = Console.ofAdministrator(page, server);
        String user = server.accounts().fresh();
        console.open("/admin/users/general?user=" + user);
        console.link("Address Book").click();
        assertThat(console.box("displayname")).hasValue(user);
        assertThat(console.box("email")).hasValue(server.address(user));
        assertThat(page.locator("#main input[type=text], #main textarea")).hasCount(21);
        console.box("firstname").fill("Ann");
        console.box("email").fill("other@office.example");
        console.box("postaladdress").fill("1 Street\nHouse");
        console.box("url").fill("office.example");
        console.box("submit").click();
        assertThat(console.said("An address of the web begins with http:// or https://"))
                .isVisible();
        console.box("url").fill("https://office.example/");
        console.box("submit").click();
        assertThat(console.said("The address book entry of " + user + " was saved."))
                .isVisible();
        console.open("/admin/users/address-book?user=" + user);
        assertThat(console.box("firstname")).hasValue("Ann");
        assertThat(console.box("postaladdress")).hasValue("1 Street\nHouse");
        pictures(console, "address-book");
        send(server, user, "Still here");
        try (Pop3Client mailbox = server.pop3With(1, user)) {
            assertTrue(text(mailbox).contains("Subject: Still here"));
        }
    }

    private static String text(Pop3Client mailbox) throws Exception {
        return new String(mailbox.retrieve(1), StandardCharsets.US_ASCII);
    }

    private static void send(Pillarbox server, String user, String subject) throws Exception {
        byte[] message = ("From: ann@outside.example\r\nSubject: " + subject + "\r\n\r\nHello\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        try (SmtpClient client = SmtpClient.connect(server.port(25), TlsUse.NONE)) {
            client.send("ann@outside.example", List.of(server.address(user)), message);
        }
    }

    /** The page with a result, in both themes and narrow. */
    private void pictures(Console console, String name) {
        for (String theme : List.of("light", "dark")) {
            page.context().addCookies(List.of(new Cookie("pb-theme", theme).setUrl(console.address("/"))));
            page.evaluate("theme => document.documentElement.dataset.theme = theme", theme);
            for (int width : List.of(1280, 320)) {
                page.setViewportSize(width, 1400);
                picture(name + "-" + theme + "-" + width);
            }
        }
        page.setViewportSize(1280, 900);
    }
}
