package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** Where would this go? The answer, and what then happens to a real message. */
@WithServer
class WherePageIT extends BrowserTest {
    private static final Pattern REWRITTEN =
            Pattern.compile("SRS0=[a-z2-7]{8}=[a-z2-7]{2}=elsewhere\\.example=ann@\\S+");

    @Test
    @Tag("TEC-090")
    @Tag("TEC-092")
    void theAnswerIsWhatARealMessageThenDoes(Pillarbox server) {
        String md = server.accounts().fresh();
        String pa = server.accounts().fresh();
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/users/general?user=" + md);
        console.box("assistant").fill(pa + "; away@outside.example");
        console.box("submit").click();
        assertThat(console.said("were saved")).isVisible();

        console.open("/admin/logging/where");
        page.locator("#recipients").fill(server.address(md) + "\nno address\n");
        page.locator("#sender").fill("ann@elsewhere.example");
        page.locator("#ask").click();
        assertThat(page.locator("#recipientsError"))
                .hasText("Line 2: \"no address\" is no address; no mail program could send to it");
        assertThat(page.locator("#sender")).hasValue("ann@elsewhere.example");
        page.locator("#recipients").fill(server.address(md) + "\nnobody-at-all@outside.example\n");
        page.locator("#ask").click();
        Locator journeys = page.locator("#answer .journey");
        assertThat(journeys).hasCount(2);
        Locator ways = journeys.first().locator(".ways > li");
        assertThat(ways).hasCount(3);
        assertThat(ways.nth(0)).containsText(md + ", Inbox");
        assertThat(ways.nth(1)).containsText(pa + ", Inbox");
        assertThat(ways.nth(2)).containsText("from SRS0=");
        assertThat(journeys.nth(1).locator("h3 .state")).hasText("Refused");
        assertThat(journeys.nth(1)).containsText("Relaying denied");
        picture("answer");
        page.setViewportSize(320, 640);
        assertEquals(0, page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        picture("answer-320");
        page.setViewportSize(1280, 900);

        String subject = "Tree " + System.nanoTime();
        send(server, "ann@elsewhere.example", md, subject);
        String trace = "/admin/logging/trace?subject=" + subject.replace(" ", "+");
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            console.open(trace);
            assertEquals(3, page.locator(".ways > li").count());
        });
        String out = page.locator(".ways > li").nth(2).innerText();
        picture("trace");
        page.getByText("Where would it go now?").click();
        assertThat(page.locator("#answer .ways > li")).hasCount(3);

        Matcher sender = REWRITTEN.matcher(out);
        assertTrue(sender.find(), out);
        try (SmtpClient client = server.smtp()) {
            client.command("EHLO client.example");
            client.command("MAIL FROM:<>");
            assertTrue(client.command("RCPT TO:<" + sender.group() + ">").startsWith("250 "));
            client.command("RSET");
            client.command("MAIL FROM:<x@elsewhere.example>");
            assertTrue(client.command("RCPT TO:<" + sender.group() + ">").startsWith("550 "));
        }
    }

    @Test
    void worksWithoutScriptsAndSaysWhyNothingIsTaken(Pillarbox server) {
        String user = server.accounts().fresh();
        Console.ofAdministrator(page, server);
        try (var plain = page.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setIgnoreHTTPSErrors(true)
                        .setStorageState(page.context().storageState()))) {
            Page without = plain.newPage();
            Console console = new Console(without, server);
            console.open("/admin/logging/where");
            without.locator("#recipients").fill(user);
            without.locator("#sender").fill(server.address(user));
            without.locator("#ask").click();
            assertThat(without.locator("#answer .message.error")).containsText("must log in first");
            without.locator("#source").selectOption("USER");
            without.locator("#account").fill(user);
            without.locator("#sender").fill("");
            without.locator("#ask").click();
            assertThat(without.locator("#answer .journey h3 .state")).hasText("Delivered");
        }
    }

    @Test
    void senderRewritingCanBeSwitchedOff(Pillarbox server) {
        String md = server.accounts().fresh();
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/users/general?user=" + md);
        console.box("forwarding").fill("away@outside.example");
        console.box("useForwarding").check();
        console.box("submit").click();
        assertThat(console.said("were saved")).isVisible();
        String question = "/admin/logging/where?from=ann@elsewhere.example&to=" + server.address(md);
        try {
            rewrite(console, false);
            console.open(question);
            assertThat(page.locator("#answer .journey")).containsText("for away@outside.example");
            assertThat(page.locator("#answer .journey")).not().containsText("SRS0");
        } finally {
            rewrite(console, true);
        }
        console.open(question);
        assertThat(page.locator("#answer .journey")).containsText("from SRS0=");
    }

    private void rewrite(Console console, boolean on) {
        console.open("/admin/utilities/admin");
        console.box("rewriteSender").setChecked(on);
        console.box("submit").click();
        assertThat(console.said("The administrative settings were saved.")).isVisible();
    }

    private static void send(Pillarbox server, String sender, String user, String subject) {
        try (SmtpClient client = server.smtp()) {
            client.command("EHLO client.example");
            client.send(
                    sender,
                    server.address(user),
                    ("Subject: " + subject + "\r\n\r\nText.\r\n").getBytes(StandardCharsets.US_ASCII));
        }
    }
}
