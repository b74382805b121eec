package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.client.TlsUse;
import org.pillarbox.it.client.TrustingTls;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** Certificates and encryption as an administrator changes them, and as clients see them the moment after. */
@WithServer
class TlsPageIT extends BrowserTest {
    private static final String PASSWORD = "of the file";

    @TempDir
    private Path directory;

    @Test
    @Tag("G6")
    @Tag("A4")
    void certificatesComeAndGoWithoutARestartAndTlsCanBeRequired(Pillarbox server) throws Exception {
        Console console = Console.ofAdministrator(page, server);
        tellsHowAServiceIsEncrypted(console);
        makesOne(console, server);
        uploadsOne(console, server);
        makesItTheDefault(console, server);
        keepsTheLastGoodOne(console, server);
        requiresTls(console, server);
        deletes(console, server);
        answersAuthoritiesOnlyWhatTheyMayKnow(server);
    }

    private void tellsHowAServiceIsEncrypted(Console console) {
        console.open("/admin/services/tls");
        assertThat(certificate("pillarbox")).containsText("Default");
        for (String service : List.of("smtps", "pop3", "submission", "https")) {
            service(service).getByText("Test").click();
            assertThat(page.locator("#trial-title + dl")).containsText("TLSv1.3");
        }
        assertThat(page.locator("#trial-title")).hasText("Test of Web Mail/Admin (HTTPS)");
        assertThat(page.locator("#trial-title + dl")).containsText("days, until");
        picture("trial");
    }

    private void makesOne(Console console, Pillarbox server) throws Exception {
        console.open("/admin/services/tls-make");
        console.box("hosts").fill("not a host!");
        console.box("make").click();
        assertThat(console.said("is neither a host name nor an IP address")).isVisible();
        console.box("hosts").fill("*.made.example\nmade.example");
        console.box("make").click();
        assertThat(console.said("The certificate wildcard.made.example was made"))
                .isVisible();
        assertShown("CN=*.made.example", "any.made.example", server);
    }

    private void uploadsOne(Console console, Pillarbox server) throws Exception {
        console.open("/admin/services/tls-upload");
        console.box("file").setInputFiles(pkcs12("uploaded.example"));
        console.box("passPhrase").fill("wrong");
        console.box("upload").click();
        assertThat(console.said("The key cannot be opened with this pass phrase"))
                .isVisible();
        console.box("file").setInputFiles(pkcs12("uploaded.example"));
        console.box("passPhrase").fill(PASSWORD);
        console.box("upload").click();
        assertThat(console.said("The certificate was kept as uploaded.example")).isVisible();
        assertThat(console.said("It is self-signed")).isVisible();
        picture("uploaded");
        assertShown("CN=uploaded.example", "uploaded.example", server);
    }

    private void makesItTheDefault(Console console, Pillarbox server) throws IOException {
        String before = subject(server.port(465), "nobody.example");
        console.open("/admin/services/tls");
        console.button("Make default: uploaded.example").click();
        assertThat(console.said("uploaded.example is the default now.")).isVisible();
        awaitDefault("CN=uploaded.example", server);
        console.button("Make default: pillarbox").click();
        assertThat(console.said("pillarbox is the default now.")).isVisible();
        awaitDefault(before, server);
    }

    private static void awaitDefault(String subject, Pillarbox server) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> subject(server.port(465), "nobody.example"), subject::equals);
    }

    private void keepsTheLastGoodOne(Console console, Pillarbox server) throws Exception {
        console.open("/admin/services/tls-upload");
        console.box("file")
                .setInputFiles(Files.writeString(directory.resolve("bad.pem"), "-----BEGIN CERTIFICATE-----\nMIIB"));
        console.box("name").fill("uploaded.example");
        console.box("upload").click();
        assertThat(page.locator(".field-error").first()).isVisible();
        assertShown("CN=uploaded.example", "uploaded.example", server);
    }

    private void requiresTls(Console console, Pillarbox server) {
        require(console, "REQUIRED");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> greeting(server, TlsUse.NONE), says -> !says.contains("AUTH"));
        try (SmtpClient client = SmtpClient.connect(server.port(587), TlsUse.NONE)) {
            assertTrue(client.command("MAIL FROM:<>").startsWith("530"));
            assertTrue(client.command("AUTH PLAIN AGFubgBzZWNyZXQ=").startsWith("538"));
        }
        assertTrue(greeting(server, TlsUse.STARTTLS).contains("AUTH"));
        require(console, "OFFERED");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> greeting(server, TlsUse.NONE)
                .contains("AUTH"));
    }

    private void require(Console console, String asked) {
        console.open("/admin/services/tls");
        service("submission").locator("select").selectOption(asked);
        console.box("submit").click();
        assertThat(console.said("The TLS settings were changed.")).isVisible();
        assertThat(service("submission").locator("select")).hasValue(asked);
    }

    private static String greeting(Pillarbox server, TlsUse tls) {
        try (SmtpClient client = SmtpClient.connect(server.port(587), tls)) {
            return client.command("EHLO client.example");
        }
    }

    private void deletes(Console console, Pillarbox server) throws Exception {
        console.open("/admin/services/tls");
        picture("list");
        for (String name : List.of("wildcard.made.example", "uploaded.example")) {
            console.button("Delete " + name).click();
            console.box("delete").click();
            assertThat(console.said("The certificate " + name + " was deleted."))
                    .isVisible();
        }
        assertFalse(subject(server.port(465), "uploaded.example").contains("uploaded"));
    }

    private static void answersAuthoritiesOnlyWhatTheyMayKnow(Pillarbox server) throws Exception {
        URI asked = server.console().resolve("/.well-known/acme-challenge/evaGxfADs6pSRb2LAv9IZf17Dt3juxGJ");
        assertEquals(
                404,
                HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(asked).build(), BodyHandlers.discarding())
                        .statusCode());
    }

    private Locator certificate(String name) {
        return page.locator("#certificates tbody tr", new Page.LocatorOptions().setHasText(name));
    }

    private Locator service(String name) {
        return page.locator("tr[data-service=" + name + "]");
    }

    private static void assertShown(String subject, String name, Pillarbox server) throws Exception {
        assertEquals(subject, subject(server.port(465), name));
    }

    private static String subject(int port, String name) throws IOException {
        try (SSLSocket socket = (SSLSocket)
                TrustingTls.context().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setServerNames(List.of(new SNIHostName(name)));
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return ((X509Certificate) socket.getSession().getPeerCertificates()[0])
                    .getSubjectX500Principal()
                    .getName();
        }
    }

    private Path pkcs12(String name) throws IOException, InterruptedException {
        Path file = directory.resolve(name + ".p12");
        if (Files.notExists(file)) {
            Process tool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-keyalg",
                            "EC",
                            "-groupname",
                            "secp256r1",
                            "-dname",
                            "CN=" + name,
                            "-ext",
                            "san=dns:" + name,
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            PASSWORD,
                            "-keystore",
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("keytool.log").toFile())
                    .start();
            assertEquals(0, tool.waitFor());
        }
        return file;
    }
}
