package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.client.TlsUse;
import org.pillarbox.it.server.Accounts;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** The outgoing queue, which stands among the users as {@code *OUTQUEUE}. */
@WithServer
class OutQueueIT extends BrowserTest {
    @Test
    @Tag("USR-008")
    void eachMessageCanBeHeldReleasedAndDeleted(Pillarbox server) {
        String one = "one-" + Long.toString(System.nanoTime(), 36) + "@outside.example";
        String other = "other-" + Long.toString(System.nanoTime(), 36) + "@outside.example";
        send(server, one);
        send(server, other);
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/users/accounts");
        console.link("*OUTQUEUE").click();
        assertThat(console.heading()).hasText("Outgoing Queue");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            page.reload();
            return row(one).count() == 1 && row(other).count() == 1;
        });
        check(one, console, "hold");
        assertThat(row(one).locator(".state")).hasText("Held");
        assertThat(page.locator("[data-live='queue.held']")).not().hasText("0");
        assertThat(row(other).locator(".state")).hasText("Waiting");
        assertEquals(0, page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        picture("held");
        row(one).locator("a[href*=queued]").click();
        assertThat(page.locator("#raw")).containsText("Subject: To the world");
        picture("raw");
        page.locator("#back").click();
        assertThat(row(one).locator(".state")).hasText("Held");
        check(one, console, "release");
        assertThat(row(one).locator(".state")).hasText("Waiting");
        goesAnotherWay(one, console);
        isTakenAwayAsAFile(one, console);
        check(one, console, "delete");
        picture("delete");
        console.box("bounce-yes").click();
        assertThat(row(one)).hasCount(0);
        assertThat(row(other)).hasCount(1);
        page.locator("#recipient").fill(other.substring(0, 8) + "*@outside");
        page.locator("#state").selectOption("WAITING");
        page.locator(".queue-search button").click();
        assertThat(page.locator("#queue tbody tr")).hasCount(1);
        console.box("all").check();
        console.box("delete").click();
        console.box("delete-yes").click();
        assertThat(page.locator(".empty-title")).hasText("Nothing in the queue fits");
        console.open("/admin/logging/audit");
        assertThat(page.locator("tbody tr").nth(0)).containsText("Queue: deleted");
        assertThat(page.locator("tbody tr").nth(1)).containsText("Queue: returned to senders");
    }

    /** A server of the own network that is not there: it is tried at once, and the page says why it waits. */
    private void goesAnotherWay(String recipient, Console console) {
        check(recipient, console, "reroute");
        console.box("route").selectOption("lan");
        console.box("route-yes").click();
        assertThat(console.box("serverError")).isVisible();
        console.box("server").fill("127.0.0.1:1");
        console.box("route-yes").click();
        assertThat(row(recipient)).containsText("by way of 127.0.0.1:1");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            page.reload();
            return row(recipient).textContent().contains("No answer");
        });
        console.open("/admin/users/outqueue-places");
        assertThat(page.locator("#places tbody tr", new Page.LocatorOptions().setHasText("127.0.0.1:1")))
                .containsText("The server does not answer");
        picture("places");
        page.goBack();
        assertThat(row(recipient)).hasCount(1);
    }

    private void isTakenAwayAsAFile(String recipient, Console console) {
        check(recipient, console, "export");
        Download file = page.waitForDownload(() -> page.locator("#export-mbox").click());
        assertEquals("outqueue.mbox", file.suggestedFilename());
        page.locator("#export-dialog [data-close-dialog]").click();
    }

    @Test
    @Tag("OTH-105")
    @Tag("OTH-109")
    @Tag("OTH-110")
    @Tag("TEC-104")
    void theBounceMessageIsEditedAndComesAndGoesAsAFile(Pillarbox server) throws IOException {
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/utilities/admin");
        page.locator("#bounce-message").click();
        assertThat(console.heading()).hasText("Bounce Message");
        console.box("text").fill("Not stored");
        page.onceDialog(Dialog::accept);
        page.locator("#cancel").click();
        page.waitForURL("**/utilities/admin");
        page.locator("#bounce-message").click();
        assertThat(console.box("text")).hasValue("");
        byte[] file = "Nobody is %1.\r\n".getBytes(StandardCharsets.US_ASCII);
        page.locator("#textFile").setInputFiles(new FilePayload("BOUNCE.MSG", "text/plain", file));
        assertThat(console.box("text")).hasValue("Nobody is %1.\n");
        console.box("preview").click();
        assertThat(page.locator("pre.letter")).containsText("Nobody is fred@mail.example.");
        picture("bounce-message");
        console.box("submit").click();
        assertThat(console.said("The bounce message was saved.")).isVisible();
        Download download = page.waitForDownload(() -> page.locator("#download").click());
        assertEquals("BOUNCE.MSG", download.suggestedFilename());
        assertEquals("Nobody is %1.\r\n", Files.readString(download.path()));
        console.box("text").fill("");
        console.box("submit").click();
        assertThat(console.said("The standard text is used.")).isVisible();
        console.open("/admin/utilities/tweaks");
        assertThat(console.box("plainReports")).not().isChecked();
    }

    @Test
    @Tag("USR-010")
    void theQueueIsNoUserToEditOrDelete(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/users/accounts");
        Locator queue = page.locator("#accounts tbody tr").first();
        assertThat(queue).containsText("*OUTQUEUE");
        assertThat(queue.locator("input")).hasCount(0);
        assertThat(queue.locator("a")).hasCount(1);
        picture("accounts");
        assertEquals(
                404,
                page.navigate(console.address("/admin/users/general?user=*OUTQUEUE"))
                        .status());
    }

    private void check(String recipient, Console console, String action) {
        row(recipient).locator("input").check();
        console.box(action).click();
    }

    private Locator row(String recipient) {
        return page.locator("#queue tbody tr", new Page.LocatorOptions().setHasText(recipient));
    }

    private static void send(Pillarbox server, String recipient) {
        String user = server.accounts().fresh();
        byte[] message = "Subject: To the world\r\n\r\nHello.\r\n".getBytes(StandardCharsets.US_ASCII);
        try (SmtpClient client = SmtpClient.connect(server.port(587), TlsUse.STARTTLS)) {
            client.login(user, Accounts.PASSWORD).send(server.address(user), recipient, message);
        }
    }
}
