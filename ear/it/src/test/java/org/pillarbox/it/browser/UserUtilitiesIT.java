package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** Many users at once: files, typed lines, the welcome message, a message to many. */
@WithServer
class UserUtilitiesIT extends BrowserTest {
    private static String name() {
        return "u" + Long.toString(System.nanoTime(), 36);
    }

    @Test
    @Tag("USR-380")
    @Tag("USR-381")
    @Tag("USR-382")
    @Tag("USR-387")
    @Tag("USR-390")
    @Tag("USR-391")
    @Tag("USR-393")
    @Tag("USR-394")
    void aFileIsLookedAtThenImportedAndGivenBack(Pillarbox server) throws IOException {
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/users/utilities");
        for (String entry : List.of(
                "Import User Database from File",
                "Export User Database to File",
                "Bulk Add Users",
                "Edit Welcome Message",
                "Send a Message to a Group of Users")) {
            assertThat(page.locator("a.task b", new Page.LocatorOptions().setHasText(entry)))
                    .hasText(entry);
        }
        page.locator("a.task", new Page.LocatorOptions().setHasText("Import User"))
                .click();
        String ann = name();
        String file = "\"User Id\", \"Admin\", \"Password\", \"Phone\"\r\n\"" + ann
                + "\", 0, \"password-of-ann\", 1\r\n\"" + ann + "b\", 0, \"\", 2\r\n\"not a name\", 0, \"\", 3\r\n";
        console.box("file")
                .setInputFiles(new FilePayload("users.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        console.box("read").click();
        assertThat(page.getByText("Phone")).isVisible();
        assertThat(page.getByText("needs a password")).isVisible();
        picture("import-preview");
        console.box("password").fill("password-for-all");
        console.box("look").click();
        assertThat(page.getByText("needs a password")).not().isVisible();
        assertThat(page.locator(".line-errors tbody tr")).hasCount(1);
        console.box("import").click();
        assertThat(page.locator("#import-dialog")).containsText("Users to be created: 2.");
        console.box("begin").click();
        assertThat(page.locator("#created")).hasText("2");
        assertThat(page.locator("#skipped")).hasText("1");
        picture("import-result");
        sendsAndReads(server, ann, "password-of-ann");
        console.open("/admin/logging/audit");
        assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("Users imported"))
                        .first())
                .containsText("admin-");
        console.open("/admin/users/export");
        for (String box : List.of("titles", "verbose", "passwords")) {
            assertThat(console.box(box)).isChecked();
        }
        Download download = page.waitForDownload(() -> console.box("download").click());
        assertEquals("users.csv", download.suggestedFilename());
        String exported = Files.readString(download.path());
        assertTrue(
                exported.startsWith("\"User Id\", \"Admin\", \"Password\", \"Reply To\""), exported.substring(0, 80));
        assertTrue(exported.contains("\"" + ann + "\", 0, \"pillarbox:"));
        assertFalse(exported.contains("OUTQUEUE"));
        console.link("Back to Utilities").click();
        assertThat(console.heading()).hasText("User Utilities");
    }

    @Test
    @Tag("USR-418")
    @Tag("USR-419")
    @Tag("USR-422")
    void manyLinesBecomeUsersWithPasswordsThatAreShownOnce(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        String bob = name();
        console.open("/admin/users/bulk");
        assertThat(console.box("welcome")).isChecked();
        console.box("welcome").uncheck();
        console.box("lines").fill(bob + "\n" + bob.toUpperCase(Locale.ROOT) + "\n" + bob + "x,short\n");
        console.box("add").click();
        assertThat(page.locator(".line-errors tbody tr")).hasCount(2);
        assertThat(page.locator(".message.warn")).containsText("Nothing was added yet");
        console.box("good").click();
        assertThat(page.locator("#created")).hasText("1");
        String password = page.locator("td.mono").innerText().strip();
        picture("bulk-result");
        sendsAndReads(server, bob, password);
    }

    @Test
    @Tag("USR-423")
    @Tag("USR-424")
    void theWelcomeMessageIsWordedAndLookedAt(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/users/welcome");
        console.box("subject").fill("Hello [username]");
        console.box("text").fill("Write to [mail] on [server].");
        console.box("preview").click();
        assertThat(page.locator(".facts")).containsText("Hello ann");
        assertThat(page.locator(".letter")).containsText("Write to ann@" + Pillarbox.DOMAIN + " on ");
        picture("welcome-preview");
        console.box("standard").click();
        assertThat(console.box("subject")).hasValue("Welcome to your new mailbox");
    }

    @Test
    @Tag("USR-427")
    @Tag("USR-428")
    @Tag("USR-429")
    void aMessageGoesOnceToEachOfThosePicked(Pillarbox server) {
        String one = server.accounts().fresh();
        String other = server.accounts().fresh();
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/users/announce");
        console.box("submit").click();
        assertThat(console.box("subjectError")).containsText("needs a subject");
        page.getByLabel("Users picked from a list").check();
        console.box("users").fill(one + ", " + other + " " + one);
        console.box("subject").fill("Tea at four");
        console.box("text").fill("In the kitchen.");
        console.box("submit").click();
        assertThat(page.locator("#send-dialog")).containsText("It goes to 2 users.");
        console.box("send").click();
        assertThat(console.said("The message went to 2 users.")).isVisible();
        for (String user : List.of(one, other)) {
            try (Pop3Client mailbox = server.pop3With(1, user)) {
                String header = mailbox.header(1);
                assertTrue(header.contains("Subject: Tea at four"), header);
                assertFalse(header.contains(user.equals(one) ? other : one), header);
            }
        }
    }

    private static void sendsAndReads(Pillarbox server, String user, String password) {
        try (SmtpClient smtp = server.smtp().login(user, password)) {
            String address = server.address(user);
            String reply = smtp.send(
                    address, address, "Subject: to myself\r\n\r\nHello\r\n".getBytes(StandardCharsets.US_ASCII));
            assertTrue(reply.startsWith("250"), reply);
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            try (Pop3Client pop3 = server.pop3().login(user, password)) {
                return pop3.count() == 1;
            }
        });
    }
}
