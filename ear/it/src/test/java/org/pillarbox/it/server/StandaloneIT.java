package org.pillarbox.it.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.client.TlsUse;
import org.pillarbox.it.program.ProgramRun;

/** An installation on one machine alone, from its setup on, in order. */
@TestMethodOrder(OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandaloneIT {
    private static final byte[] MESSAGE = "Subject: To myself\r\n\r\nHere.\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final List<Integer> PORTS = List.of(25, 110, 465, 587, 995, 5108, 5443);

    private Path directory;

    private final PortOffset offset = PortOffset.free();
    private CommandLine pillarbox;
    private Path data;
    private ProgramRun setup;

    @BeforeAll
    void install(@TempDir Path own) throws IOException {
        directory = own;
        data = directory.resolve("data");
        Map<String, String> alone = Map.of("PILLARBOX_BIND", "127.0.0.1", "PILLARBOX_JAVA_OPTS", "");
        Path program = TestHome.withTesting("standalone-server").resolve("bin/pillarbox");
        pillarbox = new CommandLine(program, directory, alone);
        setup = pillarbox.run(
                "setup",
                "--data",
                data.toString(),
                "--no-password",
                "--port-offset",
                String.valueOf(offset.value()),
                "--timeout",
                "240");
    }

    @AfterAll
    void stop() {
        assertEquals(0, pillarbox.run("stop", "--data", data.toString()).exitCode());
    }

    @Test
    @Order(1)
    @Tag("INS-023")
    void runsAfterItsSetup() {
        assertEquals(0, setup.exitCode(), setup.output());
        ProgramRun status = pillarbox.run("status", "--data", data.toString());
        assertEquals(0, status.exitCode(), status.output());
        assertTrue(status.output().contains("Pillarbox is running"), status.output());
    }

    @Test
    @Order(2)
    @Tag("INS-012")
    @Tag("SRV-039")
    void boundToLoopbackItSendsAndCollectsOnThisMachineOnly() throws IOException {
        TestingModule module = new TestingModule(URI.create("http://127.0.0.1:" + offset.port(5108) + "/"));
        module.post("accounts", Map.of("name", "ann", "password", Accounts.PASSWORD, "administrator", "false"));
        module.post("bind", Map.of("address", "127.0.0.1"));
        // A service is opened anew at its address soon after the change.
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            for (int port : PORTS) {
                assertTrue(answers("127.0.0.1", port), "port " + port);
                assertFalse(answers("127.0.0.2", port), "port " + port + " at another address");
            }
        });
        try (SmtpClient smtp = SmtpClient.connect(offset.port(587), TlsUse.STARTTLS)) {
            smtp.login("ann", Accounts.PASSWORD);
            assertTrue(smtp.send("ann@localhost", "ann@localhost", MESSAGE).startsWith("250"));
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> collected("ann") == 1);
    }

    @Test
    @Order(3)
    @Tag("INS-009")
    void hasNoSpamFilterOrVirusScannerLoaded() throws IOException {
        String pid = Files.readString(data.resolve("run/pillarbox.pid")).strip();
        String tool = Path.of(System.getProperty("java.home"), "bin/jcmd").toString();
        ProgramRun loaded = ProgramRun.of(List.of(tool, pid, "VM.class_hierarchy"), new byte[0]);
        assertTrue(loaded.output().contains("org.pillarbox."), loaded.output());
        List<String> filters = loaded.output()
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).matches(".*(spam|bayes|virus|clamav|milter).*"))
                .toList();
        assertEquals(List.of(), filters);
    }

    private int collected(String user) {
        try (Pop3Client pop3 =
                Pop3Client.connect(offset.port(110), TlsUse.STARTTLS).login(user, Accounts.PASSWORD)) {
            int count = pop3.count();
            pop3.quit();
            return count;
        }
    }

    private boolean answers(String address, int port) throws IOException {
        try (Socket socket = new Socket(address, offset.port(port))) {
            return socket.isConnected();
        } catch (ConnectException refused) {
            return false;
        }
    }
}
