package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** The Services page: what is submitted there holds at once. */
@WithServer
class ServicesPageIT extends BrowserTest {
    @Test
    @Tag("SRV-015")
    void aServiceIsDisabledAndEnabledWhileTheServerRuns(Pillarbox server) throws IOException {
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/services/general");
        assertThat(row("web").locator("input[type=checkbox]")).isDisabled();
        Locator enabled = row("pop3").locator("input[type=checkbox]");
        try {
            enabled.uncheck();
            console.box("submit").click();
            assertThat(page.locator("#off-dialog"))
                    .containsText("Users cannot collect their mail over the plain POP3 port.");
            picture("question");
            page.keyboard().press("Escape");
            assertThat(page.locator("#off-dialog")).isHidden();
            assertThat(enabled).not().isChecked();
            assertTrue(connect(server.port(110)), "asking changes nothing");
            console.box("submit").click();
            assertThat(console.button("Cancel")).isFocused();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".messages")).containsText("The services were changed.");
            assertThat(row("pop3").locator(".state")).hasText("Off");
            assertThrows(ConnectException.class, () -> connect(server.port(110)));
        } finally {
            row("pop3").locator("input[type=checkbox]").check();
            submit(console);
        }
        assertThat(row("pop3").locator(".state")).hasText("Running");
        assertTrue(connect(server.port(110)));
    }

    @Test
    @Tag("SRV-003")
    @Tag("SRV-012")
    @Tag("SRV-013")
    @Tag("SRV-014")
    void wrongPortsAreRefusedByTheNameOfTheirService(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/services/general");
        row("pop3s").locator(".port").fill("70000");
        console.box("submit").click();
        assertThat(page.locator(".messages")).containsText("a port is a whole number from 1 to 65535");
        row("pop3s").locator(".port").fill("110");
        console.box("submit").click();
        assertThat(page.locator(".messages .error")).containsText("POP3");
        console.box("defaults").click();
        assertThat(row("pop3s").locator(".port")).hasValue("995");
        console.open("/admin/home");
        console.open("/admin/services/general");
        assertThat(row("pop3s").locator(".port")).hasValue("995");
    }

    @Test
    @Tag("SRV-004")
    @Tag("SRV-040")
    @Tag("SRV-041")
    void anAvailableAddressIsSetAndCopied(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/services/general");
        assertThat(row("pop3").locator(".address")).hasValue("<any>");
        Locator addresses = row("pop3").locator("select");
        assertThat(addresses).containsText("127.0.0.1");
        addresses.selectOption("127.0.0.1");
        row("pop3").locator("[data-set-address]").click();
        assertThat(row("pop3").locator(".address")).hasValue("127.0.0.1");
        console.button("Set the Same").click();
        assertThat(row("smtp").locator(".address")).hasValue("127.0.0.1");
        page.onDialog(dialog -> dialog.accept());
        console.open("/admin/services/general");
        assertThat(row("smtp").locator(".address")).hasValue("<any>");
    }

    @Test
    @Tag("SRV-015")
    @Tag("SRV-016")
    @Tag("SRV-018")
    void theConsoleMovesAndThePageFollows(Pillarbox server) throws IOException {
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/services/general");
        // The application server's own management listens there.
        row("web").locator(".port").fill("9990");
        submit(console);
        assertThat(row("web").locator(".reason")).containsText("port in use, so it is still on port");
        int free = freePort() - server.port(0);
        row("web").locator(".port").fill(Integer.toString(free));
        try {
            submit(console);
            assertThat(page).hasURL("http://localhost:" + server.port(free) + "/admin/services/general");
            assertThat(row("web").locator(".state")).hasText("Running");
            assertThat(row("web").locator(".reason")).isEmpty();
        } finally {
            page.navigate("http://localhost:" + server.port(free) + "/admin/services/general");
            console.box("defaults").click();
            assertThat(row("web").locator(".port")).hasValue("5108");
            submit(console);
            assertThat(page).hasURL(console.address("/admin/services/general"));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThrows(ConnectException.class, () -> connect(server.port(free))));
    }

    private Locator row(String service) {
        return page.locator("tr[data-service='" + service + "']");
    }

    private void submit(Console console) {
        console.box("submit").click();
        assertThat(console.said("The services were changed.")).isVisible();
    }

    private static boolean connect(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
