package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.client.TlsUse;
import org.pillarbox.it.client.TrustingTls;
import org.pillarbox.it.server.Accounts;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** Access restrictions on the page and at the ports, and the endpoint of the command line, by which they change here. */
@WithServer
class AccessIT extends BrowserTest {
    @Test
    @Tag("SRV-022")
    @Tag("SRV-056")
    @Tag("SRV-058")
    @Tag("SRV-309")
    @Tag("SRV-311")
    @Tag("SRV-313")
    void thePageChecksProposesTriesAndAsksBeforeItLocksOut(Pillarbox server) throws IOException {
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/services/general");
        page.locator("tr[data-service='webadmin'] th a").click();
        assertThat(page.locator("h1")).hasText("Web Admin");
        console.box("webadminAccess").fill("# the office\n10.0.0.0 255.0.255.0");
        console.box("submit").click();
        assertThat(console.said("Line 2: \"255.0.255.0\" is no subnet mask: it has gaps"))
                .isVisible();
        assertThat(page.locator(".access .state")).hasText("Everybody may use it from everywhere");
        console.box("webadminAccessDefault").click();
        assertThat(page.getByText("It may be wrong")).isVisible();
        assertThat(console.box("webadminAccess")).hasValue(Pattern.compile("127\\.0\\.0\\.0 255\\.0\\.0\\.0\\n$"));
        console.box("webadminAccessAddress").fill("203.0.113.77");
        console.box("webadminAccessTry").click();
        assertThat(console.said("No: it fits no line.")).isVisible();

        console.box("webadminAccess").fill("10.0.0.0/8");
        console.box("submit").click();
        assertThat(page.locator("dialog.question[open]")).containsText("you could not use this console");
        picture("question");
        console.button("Cancel").click();
        String kept = "# this machine\n127.0.0.0 255.0.0.0\n\n# nobody else\n!0.0.0.0 0.0.0.0\n";
        console.box("webadminAccess").fill(kept);
        try {
            console.box("submit").click();
            assertThat(console.said("The access restrictions were saved.")).isVisible();
            assertThat(page.locator(".access .state")).hasText("Restricted");
            Download file = page.waitForDownload(
                    () -> page.getByText("Export WEBADMINALLOWED.DAT").click());
            assertEquals("WEBADMINALLOWED.DAT", file.suggestedFilename());
            assertEquals(kept.replace("\n", "\r\n"), Files.readString(file.path()));
        } finally {
            console.box("webadminAccess").fill("");
            console.box("submit").click();
            assertThat(page.locator(".access .state")).hasText("Everybody may use it from everywhere");
        }
    }

    @Test
    @Tag("SRV-020")
    @Tag("SRV-021")
    @Tag("SRV-055")
    @Tag("SRV-060")
    @Tag("SRV-298")
    @Tag("SRV-311")
    @Tag("LOC-044")
    void rulesComeInByTheCommandLinesEndpointAndHoldAtOnce(Pillarbox server) throws Exception {
        String fred = server.accounts().fresh();
        String karen = server.accounts().fresh();
        String boss = "chief-" + fred;
        server.accounts().create(boss, Accounts.PASSWORD, true);
        assertEquals(
                "http://localhost:" + server.port(5108) + "/admin/home",
                redirect(server).headers().firstValue("Location").orElse(""));

        assertEquals(401, ask(server, "GET", "/sessions", boss, "wrong", "").statusCode());
        assertEquals(
                403,
                ask(server, "GET", "/sessions", fred, Accounts.PASSWORD, "").statusCode());
        HttpResponse<String> sessions = ask(server, "GET", "/sessions", boss, Accounts.PASSWORD, "");
        assertTrue(sessions.body().contains("\tadmin\t127.0.0.1\t"), sessions.body());
        HttpResponse<String> broken = put(server, boss, "POP3ALLOWED.DAT", "127.0.0.1\nnonsense\n");
        assertEquals(422, broken.statusCode());
        assertEquals("Line 2: \"nonsense\" is no IP address\n", broken.body());
        try {
            put(server, boss, "POP3ALLOWED.DAT", "10.0.0.0 255.0.0.0\n");
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> said(server, 110)
                    .startsWith("-ERR [SYS/PERM] Access from this address"));
            put(server, boss, "POP3ALLOWED.DAT", "127.0.0.0 255.0.0.0 " + fred + "\n");
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> said(server, 110)
                    .startsWith("+OK"));
            assertTrue(login(server, fred).startsWith("+OK"));
            assertTrue(login(server, karen).startsWith("-ERR"));
        } finally {
            assertEquals(200, put(server, boss, "POP3ALLOWED.DAT", "").statusCode());
        }
        assertEquals(
                200, put(server, boss, "SMTPFWD.DAT", "ghost 127.0.0.1:9\r\n").statusCode());
        assertEquals(
                "ghost 127.0.0.1:9\n",
                ask(server, "GET", "/files/SMTPFWD.DAT", boss, Accounts.PASSWORD, "")
                        .body());
        assertEquals(200, put(server, boss, "SMTPFWD.DAT", "").statusCode());
    }

    private static String login(Pillarbox server, String user) {
        try (Pop3Client client = Pop3Client.connect(server.port(110), TlsUse.NONE)) {
            client.command("USER " + user);
            return client.command("PASS " + Accounts.PASSWORD);
        }
    }

    /** The first line that a port says. */
    private static String said(Pillarbox server, int port) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port(port))) {
            socket.setSoTimeout(5_000);
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private static HttpResponse<String> redirect(Pillarbox server) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port(5107) + "/admin/old.html"))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static HttpResponse<String> put(Pillarbox server, String user, String file, String text)
            throws IOException, InterruptedException {
        return ask(server, "PUT", "/files/" + file, user, Accounts.PASSWORD, text);
    }

    private static HttpResponse<String> ask(
            Pillarbox server, String method, String target, String user, String password, String text)
            throws IOException, InterruptedException {
        String pair = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://localhost:" + server.port(5106) + target))
                .header("Authorization", "Basic " + pair)
                .method(
                        method,
                        text.isEmpty() && method.equals("GET")
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(text))
                .build();
        return HttpClient.newBuilder()
                .sslContext(TrustingTls.context())
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.ofString());
    }
}
