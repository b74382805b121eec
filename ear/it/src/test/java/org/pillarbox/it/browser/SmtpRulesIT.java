package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** SMTP rules as an administrator makes them, and what clients hear of them. */
@WithServer
class SmtpRulesIT extends BrowserTest {
    private static final byte[] OFFER = "Subject: An offer for you\r\n\r\nHello\r\n".getBytes(StandardCharsets.UTF_8);

    private Pillarbox server;
    private Console console;
    private String ann;
    private String bill;

    @Test
    @Tag("FIL-051")
    @Tag("FIL-098")
    @Tag("FIL-123")
    @Tag("FIL-124")
    @Tag("FIL-128")
    @Tag("FIL-133")
    @Tag("SRV-106")
    @Tag("SRV-107")
    @Tag("SRV-108")
    @Tag("SRV-109")
    @Tag("SRV-110")
    void rulesAreMadeTriedUsedAndReloaded(Pillarbox shared) throws Exception {
        server = shared;
        ann = server.accounts().fresh();
        bill = server.accounts().fresh();
        console = Console.ofAdministrator(page, server);
        try {
            makesARuleInBoxes();
            seesItAsTextAndAddsAnother();
            triesThemOnWhatHasCome();
            movesAndDeletes();
            takesTheFileOver();
        } finally {
            text("");
        }
    }

    private void makesARuleInBoxes() throws IOException {
        console.open("/admin/services/smtp");
        console.link("Edit SMTP Rules").click();
        console.link("New rule").click();
        console.box("submit").click();
        assertThat(console.said("the rule has no name")).isVisible();
        console.box("name").fill("No x");
        console.box("condition:0:field").fill("Size");
        console.box("condition:0:text").fill("big");
        console.box("submit").click();
        assertThat(console.said("Condition 1: \"Size\" wants a whole number")).isVisible();
        console.box("condition:0:field").fill("MailFrom");
        console.box("condition:0:text").fill("*@x.example");
        picture("rule");
        console.box("submit").click();
        assertThat(console.said("No x")).isVisible();
        assertThat(row(0)).containsText("sender is *@x.example");
        assertThat(row(0)).containsText("when the sender is known");
        assertEquals("550 5.7.1", sender("eve@x.example"));
        assertEquals("250 2.1.0", sender("eve@y.example"));
        assertTrue(
                Files.readString(server.process().log()).contains("SMTP rule \"No x\" (line 1) refuses the message"));
    }

    private void seesItAsTextAndAddsAnother() throws Exception {
        console.open("/admin/services/smtp-rules-text");
        assertThat(console.box("rules")).hasValue("*No x\nMailFrom: *@x.example");
        console.box("rules").fill("# ours\n<All\nSize: huge");
        console.box("submit").click();
        assertThat(console.said("Line 3: \"Size\" wants a whole number")).isVisible();
        assertEquals("550 5.7.1", sender("eve@x.example"));
        text("# ours\n*No x\nMailFrom: *@x.example\n>nobody-at-all<Lost\nSubject: x");
        assertThat(console.said("Line 4: there is no user or group \"nobody-at-all\""))
                .isVisible();
        text("# ours\n*No x\nMailFrom: *@x.example\n>" + bill + "<Offers to Bill\nSubject: *offer*");
        assertThat(console.said("were saved")).isVisible();
        Download file =
                page.waitForDownload(() -> console.link("Export SMTPRULES.TXT").click());
        assertEquals("SMTPRULES.TXT", file.suggestedFilename());
        assertTrue(Files.readString(file.path()).startsWith("# ours\r\n*No x\r\n"));
        try (SmtpClient smtp = server.smtp()) {
            smtp.command("EHLO client.example");
            assertTrue(smtp.send("shop@y.example", server.address(ann), OFFER).startsWith("250"));
        }
        try (Pop3Client pop3 = server.pop3With(1, bill)) {
            assertEquals(1, pop3.count());
        }
        console.open("/admin/logging/trace?recipient=" + ann);
        assertThat(page.locator(".journey"))
                .containsText("SMTP rule \"Offers to Bill\" (line 4) redirects the message");
    }

    private void triesThemOnWhatHasCome() {
        console.open("/admin/services/smtp-rule?rule=2");
        assertThat(console.box("name")).hasValue("Offers to Bill");
        console.box("condition:0:text").fill("*for you");
        console.box("try").click();
        Locator hits = page.locator("#hits tbody tr");
        assertThat(hits.filter(new Locator.FilterOptions().setHasText(server.address(ann))))
                .containsText("redirects");
        picture("tried");
        page.setViewportSize(320, 640);
        picture("tried-narrow");
        assertEquals(0, page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        page.setViewportSize(1280, 900);
    }

    private void movesAndDeletes() {
        console.open("/admin/services/smtp-rules");
        assertThat(row(1)).containsText("once");
        picture("rules");
        console.button("Move up: Offers to Bill").click();
        assertThat(console.said("The rule was moved")).isVisible();
        assertThat(row(0)).containsText("Offers to Bill");
        page.setViewportSize(320, 640);
        picture("rules-narrow");
        page.setViewportSize(1280, 900);
        console.button("Delete: Offers to Bill").click();
        console.box("delete-yes").click();
        assertThat(console.said("The rule was deleted")).isVisible();
        assertThat(page.locator("#rules tbody tr")).hasCount(1);
    }

    private void takesTheFileOver() throws Exception {
        Path file = server.process().data().resolve("SMTPRULES.TXT");
        Files.writeString(file, "*No y\r\nMailFrom: *@y.example\r\n");
        assertEquals("250 2.1.0", sender("eve@y.example"));
        console.open("/admin/services/smtp-rules");
        console.box("reload").click();
        assertThat(console.said("Rules in force: 1.")).isVisible();
        assertEquals("550 5.7.1", sender("eve@y.example"));
        Files.writeString(file, "*Bad\nSize: x\n");
        console.box("reload").click();
        assertThat(console.said("Line 2: ")).isVisible();
        assertEquals("550 5.7.1", sender("eve@y.example"));
        console.box("loadOnEachConnection").check();
        console.box("submit").click();
        assertThat(console.said("were saved")).isVisible();
        Files.writeString(file, "*No z at all\nMailFrom: *@z.example\n");
        assertEquals("550 5.7.1", sender("eve@z.example"));
        console.open("/admin/services/smtp-rules");
        console.box("loadOnEachConnection").uncheck();
        console.box("submit").click();
        assertThat(console.said("were saved")).isVisible();
    }

    private void text(String rules) {
        console.open("/admin/services/smtp-rules-text");
        console.box("rules").fill(rules);
        console.box("submit").click();
        Awaitility.await().until(() -> (Boolean) page.evaluate("PrimeFaces.ajax.Queue.isEmpty()"));
    }

    private Locator row(int index) {
        return page.locator("#rules tbody tr").nth(index);
    }

    /** Code and status of the answer to MAIL on a new connection. */
    private String sender(String address) {
        try (SmtpClient smtp = server.smtp()) {
            smtp.command("EHLO client.example");
            return smtp.command("MAIL FROM:<" + address + ">").substring(0, 9);
        }
    }
}
