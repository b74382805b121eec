package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.client.TlsUse;
import org.pillarbox.it.server.Accounts;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** What the pages Global Signature and Global Header say reaches the mail that leaves, and no other. */
@WithServer
class OutgoingEditsIT extends BrowserTest {
    private static final List<String> BOXES =
            List.of("defaultPlain", "defaultHtml", "authenticatedPlain", "authenticatedHtml");

    @Test
    @Tag("USR-315")
    @Tag("USR-317")
    @Tag("USR-446")
    @Tag("USR-449")
    @Tag("USR-461")
    @Tag("USR-462")
    @Tag("USR-475")
    @Tag("USR-477")
    void onlyTheCopyThatLeavesIsEdited(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        String sender = server.accounts().fresh();
        String colleague = server.accounts().fresh();
        String outside = "ann-" + Long.toString(System.nanoTime(), 36) + "@outside.example";
        try {
            sign(console);
            pictures(console);
            header(console);
            replyAddress(console, sender);
            byte[] message = message(server.address(sender), server.address(colleague), outside);
            try (SmtpClient client = SmtpClient.connect(server.port(587), TlsUse.STARTTLS)) {
                client.login(sender, Accounts.PASSWORD)
                        .send(server.address(sender), List.of(server.address(colleague), outside), message);
            }
            String whole = new String(message, StandardCharsets.US_ASCII);
            try (Pop3Client mailbox = server.pop3With(1, colleague)) {
                String local = new String(mailbox.retrieve(1), StandardCharsets.US_ASCII);
                assertTrue(local.endsWith(whole), local);
                assertTrue(local.startsWith("Return-Path: <" + server.address(sender) + ">"), local);
            }
            String queued = new String(server.outgoing(outside), StandardCharsets.US_ASCII);
            String expected = whole.replace("<" + server.address(sender) + ">", "<office@firm.example>")
                            .replace("Organisation: Other\r\n", "Organisation: Acme Ltd\r\n")
                    + "\r\nSent by " + sender + "\r\n";
            assertTrue(queued.endsWith(expected), queued);
            assertTrue(queued.startsWith("Received: "), queued);
            console.open("/admin/users/outqueue");
            assertThat(page.locator("#queue tbody tr").filter(new Locator.FilterOptions().setHasText(outside)))
                    .containsText(server.address(sender));
        } finally {
            clear(console);
        }
    }

    private void sign(Console console) {
        console.open("/admin/users/signature");
        for (String box : BOXES) {
            assertThat(console.box(box)).hasValue("");
        }
        assertThat(page.locator(".preview-none")).hasCount(4);
        console.box("defaultPlain").fill("test signature");
        console.box("defaultHtml").fill("<p>test <b>signature</b><script>document.title = 'harm'</script></p>");
        console.box("authenticatedPlain").fill("Sent by [cn][givenName]");
        console.box("submit").click();
        assertThat(console.said("The global signature was saved.")).isVisible();
        assertThat(page.locator(".preview-text").first()).hasText("test signature");
        assertThat(page.locator(".preview-text").last()).hasText("Sent by [cn][givenName]");
        String frame = page.locator("iframe.preview-frame").first().getAttribute("srcdoc");
        assertTrue(frame.contains("<p>test <b>signature</b></p>"), frame);
        assertFalse(frame.contains("script"), frame);
        assertEquals("", page.locator("iframe.preview-frame").first().getAttribute("sandbox"));
        assertThat(page.locator("iframe.preview-frame").first().contentFrame().locator("b"))
                .hasText("signature");
        assertThat(page.locator("iframe.preview-frame").last().contentFrame().locator("body"))
                .hasText("Sent by [cn][givenName]");
    }

    /** The page with its previews, in both themes and narrow. */
    private void pictures(Console console) {
        for (String theme : List.of("light", "dark")) {
            page.context().addCookies(List.of(new Cookie("pb-theme", theme).setUrl(console.address("/"))));
            for (int width : List.of(1280, 320)) {
                page.setViewportSize(width, 900);
                console.open("/admin/users/signature");
                picture("previews-" + theme + "-" + width);
                Object excess =
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assertEquals(0, ((Number) excess).intValue());
            }
        }
        page.setViewportSize(1280, 900);
    }

    private void header(Console console) {
        console.open("/admin/users/header");
        console.box("lines").fill("Organisation: Acme Ltd\nno colon");
        console.box("submit").click();
        assertThat(console.box("linesError")).containsText("\"no colon\" has no colon");
        picture("header-refused");
        console.box("lines").fill("Organisation: Acme Ltd\n\n");
        console.box("submit").click();
        assertThat(console.said("The global header was saved.")).isVisible();
        assertThat(console.box("lines")).hasValue("Organisation: Acme Ltd");
    }

    private void replyAddress(Console console, String user) {
        console.open("/admin/users/advanced?user=" + user);
        console.box("replyAddress").fill("office@firm.example");
        console.box("submit").click();
        assertThat(page.locator(".messages .message").first()).isVisible();
    }

    private void clear(Console console) {
        console.open("/admin/users/signature");
        BOXES.forEach(box -> console.box(box).fill(""));
        console.box("submit").click();
        assertThat(page.locator(".preview-none")).hasCount(4);
        console.open("/admin/users/header");
        console.box("lines").fill("");
        console.box("submit").click();
        assertThat(console.said("The global header was saved.")).isVisible();
    }

    private static byte[] message(String from, String local, String outside) {
        return """
                From: "The sender" <%s>
                To: %s,
                 %s
                Organisation: Other
                Subject: To both
                Date: Sun, 22 Nov 2026 22:00:00 +0000
                Message-ID: <1@client.example>

                Hello.
                """
                .formatted(from, local, outside)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
