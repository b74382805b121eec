package org.pillarbox.it.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
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
import org.pillarbox.it.server.Build;
import org.pillarbox.it.server.ServerProcess;

/** One installation from its setup to its move, in order; each step is a test. */
@TestMethodOrder(OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LifecycleIT {
    private static final String PASSWORD = "a-good-long-password";
    private static final byte[] MESSAGE = "Subject: Kept\r\n\r\nStill here.\r\n".getBytes(StandardCharsets.US_ASCII);

    private Path directory;

    private ServerProcess server;

    @BeforeAll
    void install(@TempDir Path own) throws IOException {
        directory = own;
        Path data = Files.createDirectory(
                directory.resolve("first"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path administrator = Files.writeString(data.resolve("first-administrator.txt"), "chief\n" + PASSWORD + "\n");
        Files.setPosixFilePermissions(administrator, PosixFilePermissions.fromString("rw-------"));
        server = ServerProcess.on(data).start();
    }

    @AfterAll
    void remove() {
        server.close();
    }

    @Test
    @Order(1)
    @Tag("INS-022")
    void administratorOfTheSetupIsTheOneThatLogsIn() {
        assertFalse(
                Files.exists(server.data().resolve("first-administrator.txt")), "the password is not left lying about");
        pop3("chief").quit();
    }

    @Test
    @Order(2)
    @Tag("INS-026")
    void printsNothingButTheTable() throws IOException {
        // The command line looks for the list of services on its own, and prints it after the server has written it.
        List<String> lines = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Files.readAllLines(server.console()), LifecycleIT::isWholeTable);
        assertTrue(lines.get(0).startsWith("Pillarbox is running"), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.contains("smtp") && line.endsWith("RUNNING")), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.contains("pop3") && line.endsWith("RUNNING")), lines::toString);
        assertTrue(lines.stream().noneMatch(line -> line.contains("ERROR")), lines::toString);
    }

    private static boolean isWholeTable(List<String> lines) {
        return lines.stream().anyMatch(line -> line.startsWith("  Console: "));
    }

    @Test
    @Order(3)
    @Tag("INS-002")
    @Tag("INS-053")
    void takesLocalMailWithNothingConfigured() {
        try (SmtpClient smtp = SmtpClient.connect(server.offset().port(25), TlsUse.NONE)) {
            assertTrue(smtp.send("chief@localhost", "chief@localhost", MESSAGE).startsWith("250"));
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> count("chief") == 1);
    }

    @Test
    @Order(4)
    @Tag("INS-053")
    void connectsToNobodyOutside() throws IOException {
        assertEquals(List.of(), OutsideConnections.of(server.pid()));
    }

    @Test
    @Order(5)
    @Tag("INS-017")
    void keepsEverythingBelowTheDataDirectory() throws IOException {
        assertTrue(Files.isDirectory(server.data().resolve("store")));
        assertTrue(Files.exists(server.log()));
        assertTrue(
                OpenFiles.writtenBy(server.pid()).stream().allMatch(file -> file.startsWith(server.data())),
                () -> OpenFiles.writtenBy(server.pid()).toString());
    }

    @Test
    @Order(6)
    void refusesASecondServerOnTheSameData() {
        ProgramRun second = pillarbox("run");
        assertEquals(1, second.exitCode(), second.output());
        assertTrue(second.output().contains("already running on " + server.data()), second.output());
        assertTrue(server.isAlive());
    }

    @Test
    @Order(7)
    @Tag("SRV-001")
    void stoppingItStopsEveryService() throws IOException {
        assertEquals(0, pillarbox("status").exitCode());
        assertEquals(0, pillarbox("stop").exitCode());
        assertEquals(3, pillarbox("status").exitCode());
        for (int port : List.of(25, 110, 465, 587, 995, 5108, 5443)) {
            assertFalse(answers(server.offset().port(port)), "port " + port);
        }
    }

    @Test
    @Order(8)
    @Tag("INS-018")
    @Tag("INS-020")
    void movesWithItsDataDirectoryAndStartsWhenTold() throws IOException {
        Path second = Files.move(server.data(), directory.resolve("second place"));
        server = new ServerProcess(Build.server(), second, server.offset()).start();
        Pop3Client pop3 = pop3("chief");
        assertEquals(1, pop3.count());
        assertTrue(new String(pop3.retrieve(1), StandardCharsets.US_ASCII)
                .endsWith(new String(MESSAGE, StandardCharsets.US_ASCII)));
        pop3.quit();
        assertFalse(Files.exists(directory.resolve("first")), "the old place is not made again");
    }

    @Test
    @Order(9)
    @Tag("USR-523")
    @Tag("USR-525")
    void doesWithoutTheUserPostmasterForGood() {
        try (SmtpClient smtp = SmtpClient.connect(server.offset().port(25), TlsUse.NONE)) {
            assertTrue(smtp.send("someone@outside.example", "postmaster@localhost", MESSAGE)
                    .startsWith("250"));
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> count("chief") == 2);
        assertThrows(IllegalStateException.class, () -> pop3("postmaster"), "a start makes no postmaster again");
        assertFalse(Files.exists(server.data().resolve("first-password.txt")));
    }

    private int count(String user) {
        Pop3Client pop3 = pop3(user);
        int count = pop3.count();
        pop3.quit();
        return count;
    }

    private Pop3Client pop3(String user) {
        return Pop3Client.connect(server.offset().port(110), TlsUse.NONE).login(user, PASSWORD);
    }

    private ProgramRun pillarbox(String command) {
        String program = Build.server().resolve("bin/pillarbox").toString();
        return ProgramRun.of(List.of(program, command, "--data", server.data().toString()), new byte[0]);
    }

    private static boolean answers(int port) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (ConnectException refused) {
            return false;
        }
    }
}
