package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** Where did this mail go? */
@WithServer
class TracePageIT extends BrowserTest {
    @Test
    void aMessageIsFoundWithItsWayIntoTheFolder(Pillarbox server) {
        String user = server.accounts().fresh();
        String subject = "Offer " + System.nanoTime();
        send(server, user, "client.example", "Subject: " + subject);
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/logging/trace?subject=" + subject.replace(" ", "+"));
        Locator trace = page.locator("details.trace");
        assertThat(trace).hasCount(1);
        assertThat(trace.locator(".journey h3")).containsText(server.address(user));
        assertThat(trace.locator(".journey h3 .state")).hasText("Delivered");
        assertThat(trace.locator(".timeline .end")).containsText(user);
    }

    @Test
    void whatAStrangerWroteIsShownAsText(Pillarbox server) {
        String user = server.accounts().fresh();
        String mark = "x" + System.nanoTime();
        String attack = "<img src=x onerror=window.hacked=1><script>window.hacked=1</script>\"'" + mark;
        send(server, user, "client.example", "Subject: " + attack + "\r\nMessage-ID: <" + attack + "@x>");
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/logging/trace?subject=" + mark);
        assertThat(page.locator(".trace-subject")).hasText(attack);
        console.open("/admin/logging/trace?sender=%22%3E%3Cscript%3Ewindow.hacked=1%3C/script%3E&id='%3E%3Cb%3E");
        assertThat(page.locator("#sender")).hasValue("\"><script>window.hacked=1</script>");
        console.open(
                "/admin/users/accounts?added=%3Cscript%3Ewindow.hacked=1%3C/script%3E&q=%22%3E%3Csvg%20onload=window.hacked=1%3E");
        assertThat(page.getByText("The user <script>window.hacked=1</script> was added."))
                .isVisible();
        console.open("/admin/users/general?user=" + user);
        console.box("comment").fill(attack.substring(0, 60));
        console.box("submit").click();
        assertThat(console.said("were saved")).isVisible();
        console.open("/admin/users/accounts?q=" + user);
        assertThat(page.locator("#accounts .comment").last()).hasText(attack.substring(0, 60));
        console.open("/admin/logging/audit");
        assertThat(page.locator("table")).containsText("<img src=x");
        assertEquals(false, page.evaluate("'hacked' in window"));
    }

    private static void send(Pillarbox server, String user, String helo, String header) {
        try (SmtpClient client = server.smtp()) {
            client.command("EHLO " + helo);
            client.send(
                    "ann@elsewhere.example",
                    server.address(user),
                    (header + "\r\n\r\nText.\r\n").getBytes(StandardCharsets.US_ASCII));
        }
    }
}
