package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** Mappings from the wizard to their deletion, on their own pages and on a user's, and what they do to mail. */
@WithServer
class MappingsIT extends BrowserTest {
    private static String name(String first) {
        return first + "-" + Long.toString(System.nanoTime(), 36);
    }

    @Test
    @Tag("MAP-004")
    @Tag("MAP-023")
    @Tag("MAP-024")
    @Tag("MAP-033")
    @Tag("MAP-034")
    @Tag("MAP-036")
    @Tag("MAP-037")
    @Tag("MAP-038")
    @Tag("MAP-039")
    @Tag("MAP-040")
    void aMappingIsMadeFollowedChangedAndDeleted(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        String ann = server.accounts().fresh();
        String bob = server.accounts().fresh();
        String sales = name("sales");
        String karen = name("karen");
        assertEquals("550", recipient(server, sales));
        console.open("/admin/mappings/list");
        console.link("New").click();
        assertThat(console.heading()).hasText("Add Mapping Wizard");
        assertThat(page.locator("#forms")).isVisible();
        assertThat(page.getByText("the mailbox is elsewhere")).isVisible();
        assertThat(page.locator("input[value=ALWAYS]")).isChecked();
        assertThat(page.locator("#target-names option[value='*REMOTE']")).hasCount(1);
        console.box("finish").click();
        assertThat(console.box("addressError")).containsText("must be given");
        console.box("address").fill(sales);
        console.box("target").fill("nobody-at-all");
        console.box("finish").click();
        assertThat(console.box("targetError")).containsText("no user or group");
        console.box("target").fill(ann.toUpperCase(Locale.ROOT));
        picture("wizard");
        console.box("again").click();
        assertThat(console.said("The mapping " + sales + " -> " + ann + " was added."))
                .isVisible();
        assertThat(console.box("address")).hasValue("");
        assertEquals("250", recipient(server, sales));
        console.box("address").fill(karen);
        console.box("target").fill("*remote");
        console.box("comment").fill("Other office");
        console.box("finish").click();
        assertThat(console.said("The mapping " + karen + " -> *REMOTE was added."))
                .isVisible();
        assertThat(row(karen)).containsText("Other office");
        assertEquals("250", recipient(server, karen));
        picture("list");

        send(server, sales, "first");
        try (Pop3Client client = server.pop3With(1, ann)) {
            assertTrue(client.header(1).contains("Delivered-To: " + server.address(sales)), client.header(1));
        }

        console.link(sales).click();
        assertThat(console.heading()).hasText("Mapping: " + sales + " -> " + ann);
        console.box("target").fill(bob);
        page.locator("input[value=COLLECTED]").check();
        assertThat(console.box("inMail")).isVisible();
        picture("collected");
        page.locator("input[value=SMTP]").check();
        assertThat(console.box("inMail")).isHidden();
        console.box("submit").click();
        assertThat(console.said("The mapping was saved.")).isVisible();
        assertThat(console.heading()).hasText("Mapping: " + sales + " -> " + bob);
        send(server, sales, "second");
        server.pop3With(1, bob).quit();
        server.pop3With(1, ann).quit();

        console.open("/admin/mappings/list?q=" + sales);
        assertThat(page.locator("#mappings tbody tr")).hasCount(1);
        page.getByLabel("Check " + sales + " -> " + bob, new Page.GetByLabelOptions().setExact(true))
                .check();
        console.box("delete").click();
        assertThat(page.locator("#delete-dialog")).containsText(sales + " -> " + bob);
        console.box("delete-yes").click();
        assertThat(console.said("One mapping was deleted")).isVisible();
        assertEquals("550", recipient(server, sales));
        assertEquals("250", recipient(server, karen));
    }

    @Test
    @Tag("MAP-003")
    @Tag("USR-323")
    @Tag("USR-324")
    @Tag("USR-325")
    @Tag("USR-326")
    @Tag("USR-331")
    @Tag("USR-333")
    @Tag("USR-334")
    @Tag("USR-335")
    @Tag("USR-336")
    void aliasesOfAUserAreItsMappings(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        String ann = server.accounts().fresh();
        String info = name("info");
        console.open("/admin/users/accounts?q=" + ann);
        page.getByLabel("Aliases: " + ann, new Page.GetByLabelOptions().setExact(true))
                .click();
        assertThat(page.locator(".third-menu [aria-current=page]")).hasText("Aliases");
        assertThat(page.getByText("No aliases")).isVisible();
        assertThat(page.locator("#lists tbody tr", new Page.LocatorOptions().setHasText("Everyone")))
                .containsText("Member");
        assertThat(page.locator("#lists tbody tr", new Page.LocatorOptions().setHasText("Admins")))
                .containsText("Not a member");
        picture("none");
        console.link("New").click();
        assertThat(console.heading()).hasText("Add User Alias Wizard");
        console.box("finish").click();
        assertThat(console.box("addressError")).containsText("must be given");
        console.box("address").fill(info);
        console.box("comment").fill("Alternate");
        picture("wizard-alias");
        console.box("finish").click();
        assertThat(console.said("The alias " + info + " was added.")).isVisible();
        picture("aliases");
        send(server, info, "hello");
        server.pop3With(1, ann).quit();

        console.link(info).click();
        assertThat(console.heading()).hasText("Alias: " + info + " -> " + ann);
        assertThat(console.box("target")).isDisabled();
        console.box("address").fill(info + "@" + Pillarbox.DOMAIN);
        console.box("submit").click();
        assertThat(console.said("The alias was saved.")).isVisible();
        console.open("/admin/mappings/list?q=" + info);
        assertThat(row(info)).containsText(ann);

        console.open("/admin/users/aliases?user=" + ann);
        page.locator("[data-check-all]").check();
        console.box("delete").click();
        console.box("delete-yes").click();
        assertThat(console.said("One alias was deleted")).isVisible();
        assertEquals("550", recipient(server, info));
    }

    @Test
    @Tag("MAP-053")
    @Tag("MAP-054")
    @Tag("MAP-055")
    @Tag("MAP-058")
    @Tag("MAP-059")
    @Tag("MAP-060")
    @Tag("MAP-062")
    void aFileIsLookedAtThenImportedAndGivenBack(Pillarbox server) throws IOException {
        Console console = Console.ofAdministrator(page, server);
        String ann = server.accounts().fresh();
        String shop = name("shop");
        console.open("/admin/mappings/list");
        page.locator("#import").click();
        assertThat(page.getByText("This is not how a server is moved")).isVisible();
        console.box("read").click();
        assertThat(console.box("fileError")).isVisible();
        String file =
                shop + "," + ann + "\r\n\r\none field\r\n" + shop + "-k,*REMOTE\r\n" + shop + ",nobody-at-all\r\n";
        console.box("file")
                .setInputFiles(new FilePayload("mappings.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        console.box("read").click();
        assertThat(page.locator(".line-errors tbody tr")).hasCount(2);
        assertThat(page.locator(".line-errors")).containsText("1 fields instead of 2");
        assertThat(page.locator("#lines-table tbody tr")).hasCount(2);
        picture("preview");
        console.box("ask").click();
        assertThat(page.locator("#import-dialog")).containsText("2 mappings are added.");
        console.box("begin").click();
        assertThat(page.locator("#result")).hasText("2 mappings were stored.");
        picture("imported");
        assertEquals("250", recipient(server, shop));

        console.open("/admin/mappings/list?q=" + shop);
        Download download = page.waitForDownload(() -> console.box("export").click());
        assertEquals("mappings.csv", download.suggestedFilename());
        List<String> lines = Files.readAllLines(download.path());
        assertTrue(lines.contains(shop + "," + ann), lines.toString());
        assertTrue(lines.contains(shop + "-k,*REMOTE"), lines.toString());
        console.open("/admin/logging/audit");
        assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("Mappings imported"))
                        .first())
                .containsText("admin-");
    }

    private Locator row(String address) {
        return page.locator("#mappings tbody tr", new Page.LocatorOptions().setHasText(address));
    }

    /** The code with which a stranger's recipient is answered. */
    private static String recipient(Pillarbox server, String name) {
        try (SmtpClient stranger = server.smtp()) {
            stranger.command("EHLO client.example");
            stranger.command("MAIL FROM:<bob@outside.example>");
            return stranger.command("RCPT TO:<" + server.address(name) + ">").substring(0, 3);
        }
    }

    private static void send(Pillarbox server, String name, String subject) {
        try (SmtpClient stranger = server.smtp()) {
            stranger.command("EHLO client.example");
            stranger.command("MAIL FROM:<bob@outside.example>");
            stranger.command("RCPT TO:<" + server.address(name) + ">");
            stranger.command("DATA");
            String reply = stranger.command("Subject: " + subject + "\r\n\r\nHello\r\n.");
            assertTrue(reply.startsWith("250"), reply);
        }
    }
}
