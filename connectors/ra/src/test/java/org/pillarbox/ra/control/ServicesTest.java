package org.pillarbox.ra.control;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.api.control.ServiceConfig;
import org.pillarbox.api.control.ServiceConfig.TlsMode;
import org.pillarbox.api.control.ServiceLimits;
import org.pillarbox.api.control.ServiceStatus;
import org.pillarbox.api.control.ServiceStatus.State;
import org.pillarbox.api.control.TlsMaterial;
import org.pillarbox.ra.KeyStores;
import org.pillarbox.ra.LineClient;
import org.pillarbox.ra.LineSessions;
import org.pillarbox.ra.inbound.Engine;

@Timeout(60)
class ServicesTest {
    private static final ServiceLimits LIMITS = new ServiceLimits(100, 100, 600, 600);
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Engine engine = new Engine(8);
    private final Services services = new Services(engine, GRACE, Duration.ofMillis(100));
    private final LineSessions sessions = new LineSessions();

    @TempDir
    Path directory;

    @BeforeEach
    void activate() {
        services.activate("line", sessions);
    }

    @AfterEach
    void close() {
        sessions.all.forEach(session -> session.goOn.countDown());
        services.close();
        engine.close();
    }

    private static ServiceConfig on(String name, int port) {
        return new ServiceConfig(name, "line", true, Optional.empty(), port, TlsMode.STARTTLS, LIMITS);
    }

    private static ServiceConfig on(String name, String address, int port) {
        return new ServiceConfig(name, "line", true, Optional.of(address), port, TlsMode.STARTTLS, LIMITS);
    }

    private static ServiceConfig off(String name, int port) {
        return new ServiceConfig(name, "line", false, Optional.empty(), port, TlsMode.STARTTLS, LIMITS);
    }

    private static ServiceConfig secure(String name) {
        return new ServiceConfig(name, "line", true, Optional.empty(), 0, TlsMode.IMPLICIT, LIMITS);
    }

    private ServiceStatus status(String name) {
        return services.status().stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private int port(String name) {
        assertEquals(State.RUNNING, status(name).state(), status(name).toString());
        return status(name).port();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static LineClient connected(LineClient client) throws IOException {
        assertEquals("hello", client.line());
        return client;
    }

    private static void assertAnswers(LineClient client) throws IOException {
        assertEquals("x", client.send("ECHO x\r\n").line());
    }

    @Test
    @Tag("SRV-016")
    void aPortThatDoesNotExistFailsItsServiceAlone() {
        services.apply(List.of(on("a", 65_536), on("b", 0)));
        assertEquals(State.FAILED, status("a").state());
        assertEquals(Optional.of("there is no port above 65535"), status("a").reason());
        port("b");
    }

    @Test
    @Tag("SRV-015")
    void opensClosesAndMovesPortsAndKeepsTheSessionsOfOthers() throws IOException {
        services.apply(List.of(on("a", 0), on("b", 0), on("c", 0)));
        int oldB = port("b");
        int oldC = port("c");
        int newB = freePort();
        try (LineClient a = connected(new LineClient(port("a")));
                LineClient b = connected(new LineClient(oldB));
                LineClient c = connected(new LineClient(oldC))) {
            services.apply(List.of(on("a", 0), on("b", newB), off("c", 0), on("d", 0)));

            assertEquals("shutting down", b.line());
            assertEquals("shutting down", c.line());
            assertThrows(ConnectException.class, () -> new LineClient(oldB).close());
            assertThrows(ConnectException.class, () -> new LineClient(oldC).close());
            assertAnswers(a);
            try (LineClient moved = connected(new LineClient(newB));
                    LineClient added = connected(new LineClient(port("d")))) {
                assertAnswers(moved);
                assertAnswers(added);
            }
        }
        await().until(() -> status("c").state() == State.DISABLED);
        assertEquals(0, status("c").port());
        assertEquals(
                List.of("a", "b", "c", "d"),
                services.status().stream().map(ServiceStatus::name).toList());
    }

    @Test
    @Tag("SRV-015")
    void changesLimitsWithoutTouchingSessionsOrPort() throws IOException {
        services.apply(List.of(on("a", 0)));
        int port = port("a");
        try (LineClient client = connected(new LineClient(port))) {
            services.apply(List.of(new ServiceConfig(
                    "a", "line", true, Optional.empty(), 0, TlsMode.NONE, new ServiceLimits(1, 1, 600, 600))));
            assertEquals(port, port("a"));
            assertAnswers(client);
            try (LineClient second = new LineClient(port)) {
                assertEquals("too many", second.line());
            }
        }
    }

    @Test
    @Tag("SRV-015")
    void letsTwoServicesExchangeTheirPorts() throws IOException {
        int a = freePort();
        int b = freePort();
        services.apply(List.of(on("a", a), on("b", b)));
        for (int i = 0; i < 10; i++) {
            services.apply(List.of(on("a", b), on("b", a)));
            assertEquals(b, port("a"));
            assertEquals(a, port("b"));
            services.apply(List.of(on("a", a), on("b", b)));
            assertEquals(a, port("a"));
        }
    }

    @Test
    @Tag("SRV-016")
    @Tag("G6")
    void aPortInUseFailsItsServiceAloneAndRecoversByItself() throws IOException {
        ServerSocket other = new ServerSocket(0);
        int taken = other.getLocalPort();
        services.apply(List.of(on("a", taken), on("b", 0)));
        assertEquals(State.FAILED, status("a").state());
        assertEquals(Optional.of("port in use"), status("a").reason());
        assertEquals(0, status("a").port());
        try (LineClient client = connected(new LineClient(port("b")))) {
            assertAnswers(client);
        }
        other.close();
        await().until(() -> status("a").state() == State.RUNNING);
        assertEquals(taken, port("a"));
        assertEquals(Optional.empty(), status("a").reason());
    }

    @Test
    @Tag("SRV-039")
    void acceptsOnlyOnTheAddressGiven() throws IOException {
        services.apply(List.of(on("a", "127.0.0.2", 0)));
        int port = port("a");
        try (LineClient client = connected(new LineClient("127.0.0.2", port))) {
            assertAnswers(client);
        }
        assertThrows(ConnectException.class, () -> new LineClient("127.0.0.1", port).close());
    }

    @Test
    @Tag("SRV-038")
    void acceptsOnAllAddressesByDefault() throws IOException {
        services.apply(List.of(on("a", 0)));
        for (String address : List.of("127.0.0.1", "127.0.0.2", "::1")) {
            try (LineClient client = connected(new LineClient(address, port("a")))) {
                assertAnswers(client);
            }
        }
    }

    @Test
    @Tag("SRV-038")
    void takesTheWordAnyForAllAddresses() throws IOException {
        services.apply(List.of(on("a", "<any>", 0), on("b", "any", 0)));
        try (LineClient client = connected(new LineClient("127.0.0.2", port("a")));
                LineClient other = connected(new LineClient("127.0.0.3", port("b")))) {
            assertAnswers(client);
            assertAnswers(other);
        }
    }

    @Test
    @Tag("SRV-043")
    void anAddressThatIsNotOnThisHostFailsItsServiceAlone() throws IOException {
        services.apply(List.of(on("a", "192.0.2.1", freePort()), on("b", "mail.example", 2525), on("c", 0)));
        assertEquals(Optional.of("address not on this host"), status("a").reason());
        assertEquals(State.FAILED, status("a").state());
        assertEquals(Optional.of("not an IP address"), status("b").reason());
        try (LineClient client = connected(new LineClient(port("c")))) {
            assertAnswers(client);
        }
    }

    @Test
    @Tag("SRV-044")
    void listensOnAnIpV6Address() throws IOException {
        services.apply(List.of(on("a", "::1", 0), on("b", "[::1]", 0)));
        try (LineClient client = connected(new LineClient("::1", port("a")));
                LineClient bracketed = connected(new LineClient("::1", port("b")))) {
            assertAnswers(client);
            assertAnswers(bracketed);
            assertTrue(sessions.last().peer.isLoopback());
        }
        int port = port("a");
        assertThrows(ConnectException.class, () -> new LineClient("127.0.0.1", port).close());
    }

    @Test
    void refusesAServiceGivenTwiceAndChangesNothing() throws IOException {
        services.apply(List.of(on("a", 0)));
        int port = port("a");
        List<ServiceConfig> twice = List.of(off("a", 0), on("b", 0), on("b", 0));
        assertThrows(IllegalArgumentException.class, () -> services.apply(twice));
        try (LineClient client = connected(new LineClient(port))) {
            assertAnswers(client);
        }
    }

    @Test
    void opensWhenBothSettingsAndEndpointAreThere() throws IOException {
        services.deactivate("line");
        services.apply(List.of(on("a", 0)));
        assertEquals(State.STARTING, status("a").state());
        assertEquals(Optional.empty(), status("a").reason());
        services.activate("line", sessions);
        try (LineClient client = connected(new LineClient(port("a")))) {
            assertAnswers(client);
        }
    }

    @Test
    void deactivationWaitsForTheRunningCommandAndLetsItFinish() throws Exception {
        services.apply(List.of(on("a", 0)));
        int port = port("a");
        try (LineClient client = connected(new LineClient(port));
                LineClient idle = connected(new LineClient(port))) {
            client.send("WAIT\r\n");
            await().until(() -> sessions.all.get(0).waiting.getCount() == 0);
            CompletableFuture<Void> deactivation = CompletableFuture.runAsync(() -> services.deactivate("line"));
            assertEquals("shutting down", idle.line());
            assertFalse(deactivation.isDone());
            assertThrows(ConnectException.class, () -> new LineClient(port).close());
            sessions.all.get(0).goOn.countDown();
            assertEquals("waited", client.line());
            assertEquals("shutting down", client.line());
            deactivation.join();
            assertEquals(1, sessions.all.get(0).released.get());
        }
    }

    @Test
    void closingCutsAPeerThatDoesNotReadAfterTheGrace() throws IOException {
        services.apply(List.of(on("a", 0)));
        try (LineClient client = connected(new LineClient("127.0.0.1", port("a"), 4096))) {
            client.send("BIG 1000000000\r\n");
            client.bytes(1);
            services.close();
            assertEquals(1, sessions.last().disconnected.get());
        }
    }

    @Test
    void listsAndEndsSessions() throws IOException {
        services.apply(List.of(on("a", 0), on("b", 0)));
        try (LineClient ann = connected(new LineClient(port("a")));
                LineClient bob = connected(new LineClient(port("b")))) {
            ann.send("LOGIN ann\r\n").line();
            bob.send("LOGIN bob\r\n").line();
            await().until(() -> services.sessions().stream()
                            .flatMap(session -> session.account().stream())
                            .count()
                    == 2);
            assertEquals(1, status("a").sessions());
            services.endSessions(session -> session.account().equals(Optional.of("ann")));
            assertEquals("shutting down", ann.line());
            assertNull(ann.line());
            assertAnswers(bob);
        }
        await().until(() -> services.sessions().isEmpty());
        assertEquals(1, status("a").totalSessions());
    }

    @Test
    void givesEverySessionAnIdOfItsOwn() throws IOException {
        services.apply(List.of(on("a", 0), on("b", 0)));
        try (LineClient one = connected(new LineClient(port("a")));
                LineClient two = connected(new LineClient(port("b")))) {
            assertNotEquals(
                    sessions.all.get(0).peer.sessionId(),
                    sessions.all.get(1).peer.sessionId());
            assertAnswers(one);
            assertAnswers(two);
        }
    }

    @Test
    @Tag("G6")
    void aServiceUnderTlsWaitsForACertificate() throws Exception {
        services.apply(List.of(secure("s"), on("a", 0)));
        assertEquals(State.FAILED, status("s").state());
        assertEquals(Optional.of("no certificate"), status("s").reason());
        services.useCertificate(KeyStores.selfSigned(directory, "mail.example"));
        try (LineClient client = new LineClient(port("s"))) {
            client.encrypt();
            assertEquals("hello TLSv1.3", client.line());
            assertAnswers(client);
        }
    }

    @Test
    @Tag("SRV-071")
    void speaksTlsFromTheFirstByteOnAServiceUnderTls() throws Exception {
        services.useCertificate(KeyStores.selfSigned(directory, "mail.example"));
        services.apply(List.of(secure("s")));
        for (String version : List.of("TLSv1.2", "TLSv1.3")) {
            try (LineClient client = new LineClient(port("s"))) {
                assertEquals(version, client.encrypt(version));
                assertEquals("hello " + version, client.line());
                client.send("BIG 300000\r\nECHO after\r\nQUIT\r\n");
                assertEquals(300_000, client.bytes(300_000).length);
                assertEquals(".", client.line());
                assertEquals("after", client.line());
                assertEquals("bye", client.line());
                assertNull(client.line());
            }
        }
        services.apply(List.of(
                secure("s"),
                new ServiceConfig("t", "line", true, Optional.of("127.0.0.2"), 0, TlsMode.IMPLICIT, LIMITS)));
        try (LineClient client = new LineClient("127.0.0.2", port("t"))) {
            client.encrypt();
            assertEquals("hello TLSv1.3", client.line());
        }
        services.apply(List.of(off("s", 0)));
        assertEquals(State.DISABLED, status("s").state());
    }

    @Test
    void tellsAPeerBehindItsHandshakeThatThereIsNoRoom() throws Exception {
        secureWithRoomForOne();
        try (LineClient first = new LineClient(port("s"))) {
            first.encrypt();
            assertEquals("hello TLSv1.3", first.line());
            for (String version : List.of("TLSv1.3", "TLSv1.2")) {
                try (LineClient second = new LineClient(port("s"))) {
                    second.encrypt(version);
                    assertEquals(sessions.busy().strip(), second.line());
                    assertTrue(second.ended());
                }
            }
            assertAnswers(first);
        }
        assertEquals(1, sessions.all.size(), "no session is made for who is refused");
    }

    /** Who opens many lines and says nothing must not hold more of them than a few, and those for a moment. */
    @Test
    void closesOnMostOfThoseWhoComeInACrowd() throws Exception {
        secureWithRoomForOne();
        List<LineClient> crowd = new ArrayList<>();
        try (LineClient first = new LineClient(port("s"))) {
            first.encrypt();
            assertEquals("hello TLSv1.3", first.line());
            for (int i = 0; i < 60; i++) {
                crowd.add(new LineClient(port("s")));
                crowd.get(i).socket().setSoTimeout(1);
            }
            await().until(() -> crowd.stream().filter(LineClient::ended).count() >= 28);
            assertAnswers(first);
            await().until(() -> crowd.stream().allMatch(LineClient::ended));
        } finally {
            for (LineClient silent : crowd) {
                silent.close();
            }
        }
    }

    private void secureWithRoomForOne() throws Exception {
        services.useCertificate(KeyStores.selfSigned(directory, "full.example"));
        services.apply(List.of(new ServiceConfig(
                "s", "line", true, Optional.empty(), 0, TlsMode.IMPLICIT, new ServiceLimits(1, 1, 600, 600))));
    }

    @Test
    void closesOnAPeerThatSpeaksNoTlsWhereItMust() throws Exception {
        services.useCertificate(KeyStores.selfSigned(directory, "mail.example"));
        services.apply(List.of(secure("s")));
        try (LineClient client = new LineClient(port("s"))) {
            client.send("EHLO client.example\r\n");
            await().until(client::ended);
        }
        await().until(() -> status("s").sessions() == 0);
        assertTrue(sessions.all.isEmpty());
    }

    @Test
    @Tag("A3")
    void dropsWhatWasSentBehindStartTls() throws Exception {
        services.useCertificate(KeyStores.selfSigned(directory, "mail.example"));
        services.apply(List.of(on("a", 0)));
        try (LineClient client = connected(new LineClient(port("a")))) {
            assertTrue(sessions.last().startTls);
            client.send("ECHO before\r\nSTARTTLS\r\nECHO smuggled\r\nECHO half");
            assertEquals("before", client.line());
            assertEquals("go", client.line());
            client.encrypt();
            assertAnswers(client);
            assertEquals(List.of("ECHO before", "STARTTLS", "encrypted", "ECHO x"), sessions.last().events);
            assertTrue(services.sessions().get(0).peer().tls().isPresent());
        }
    }

    @Test
    @Tag("SRV-070")
    @Tag("SRV-133")
    void takesAHandshakeThatFollowsTheReplyAtOnce() throws Exception {
        services.useCertificate(KeyStores.selfSigned(directory, "mail.example"));
        services.apply(List.of(on("a", 0)));
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                answers.add(clients.submit(this::answerAfterHandshake));
            }
            for (Future<String> answer : answers) {
                assertEquals("x", answer.get(30, TimeUnit.SECONDS));
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private String answerAfterHandshake() throws Exception {
        try (LineClient client = connected(new LineClient(port("a")))) {
            client.send("STARTTLS\r\n");
            assertEquals("go", client.line());
            client.encrypt();
            client.send("ECHO x\r\n");
            return client.line();
        }
    }

    @Test
    @Tag("G6")
    void usesANewCertificateForNewHandshakesAndKeepsTheOldWhenTheNewIsBroken() throws Exception {
        services.useCertificate(KeyStores.selfSigned(directory, "old.example"));
        services.apply(List.of(secure("s")));
        try (LineClient before = new LineClient(port("s"))) {
            before.encrypt();
            before.line();

            Path broken = Files.writeString(directory.resolve("broken.p12"), "no key store");
            assertThrows(
                    IllegalArgumentException.class,
                    () -> services.useCertificate(new TlsMaterial(broken, KeyStores.PASSWORD)));
            Path missing = directory.resolve("missing.p12");
            assertThrows(
                    IllegalArgumentException.class,
                    () -> services.useCertificate(new TlsMaterial(missing, KeyStores.PASSWORD)));
            TlsMaterial good = KeyStores.selfSigned(directory, "new.example");
            assertThrows(
                    IllegalArgumentException.class,
                    () -> services.useCertificate(new TlsMaterial(good.keyStore(), "wrong")));
            assertEquals("CN=old.example", subject("s"));

            services.useCertificate(good);
            assertEquals("CN=new.example", subject("s"));
            assertAnswers(before);
        }
    }

    private String subject(String service) throws Exception {
        try (LineClient client = new LineClient(port(service))) {
            client.encrypt();
            return client.certificate().getSubjectX500Principal().getName();
        }
    }

    @Test
    void aServiceOnOneAddressLeavesThePortFreeOnOthers() throws IOException {
        services.apply(List.of(on("a", "127.0.0.2", 0)));
        try (ServerSocket other = new ServerSocket(port("a"), 1, InetAddress.getByName("127.0.0.3"))) {
            assertTrue(other.isBound());
        }
    }

    @Test
    void aPasswordSentInTheClearToATlsPortIsNotLogged() throws Exception {
        services.useCertificate(KeyStores.selfSigned(directory, "mail.example"));
        services.apply(List.of(secure("s")));
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger("org.pillarbox.ra.inbound");
        log.setLevel(Level.ALL);
        log.addHandler(listening);
        try (LineClient client = new LineClient(port("s"))) {
            client.send("USER ann\r\nPASS open-sesame\r\n");
            assertTrue(client.ended());
            await().until(() -> status("s").sessions() == 0);
        } finally {
            log.removeHandler(listening);
            log.setLevel(null);
        }
        String hex = HexFormat.of().formatHex("open-sesame".getBytes(StandardCharsets.US_ASCII));
        assertFalse(logged.isEmpty());
        assertFalse(logged.toString().contains(hex) || logged.toString().contains("open-sesame"), logged.toString());
    }
}
