package org.pillarbox.ra.control;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.api.control.ServiceConfig;
import org.pillarbox.api.control.ServiceConfig.TlsMode;
import org.pillarbox.api.control.ServiceLimits;
import org.pillarbox.api.control.ServiceStatus.State;
import org.pillarbox.api.control.TlsMaterial;
import org.pillarbox.ra.KeyStores;
import org.pillarbox.ra.LineClient;

/** Services under TLS: from the first byte, or after STARTTLS. */
@Timeout(60)
class TlsServicesTest extends LineServices {
    @TempDir
    Path directory;

    private static ServiceConfig secure(String name) {
        return new ServiceConfig(name, "line", true, Optional.empty(), 0, TlsMode.IMPLICIT, LIMITS);
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
            // The table follows a moment behind the answer.
            await().until(() -> services.sessions().get(0).peer().tls().isPresent());
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
                    () -> services.useCertificate(
                            new TlsMaterial(good.keys().get(0).keyStore(), "wrong")));
            assertEquals("CN=old.example", subject("s"));

            services.useCertificate(good);
            assertEquals("CN=new.example", subject("s"));
            assertAnswers(before);
        }
    }

    @Test
    void showsTheCertificateOfTheNameThatIsAskedFor() throws Exception {
        services.apply(List.of(secure("s")));
        services.useCertificate(new TlsMaterial(
                List.of(
                        key("default.example"),
                        key("mail.example", "-ext", "san=dns:mail.example,dns:pop.example"),
                        key("wild.example", "-ext", "san=dns:*.wild.example"),
                        key("one.wild.example", "-ext", "san=dns:one.wild.example")),
                List.of(),
                List.of()));
        assertEquals("CN=mail.example", subject("s", "pop.example"));
        assertEquals("CN=mail.example", subject("s", "MAIL.example"));
        assertEquals("CN=wild.example", subject("s", "two.wild.example"));
        assertEquals(
                "CN=one.wild.example", subject("s", "one.wild.example"), "the exact name goes before the wildcard");
        assertEquals("CN=default.example", subject("s", "deep.two.wild.example"));
        assertEquals("CN=default.example", subject("s", "other.example"));
        assertEquals("CN=default.example", subject("s"));
    }

    @Test
    void speaksTheProtocolsAndCiphersItWasGiven() throws Exception {
        services.apply(List.of(secure("s")));
        List<TlsMaterial.KeyFile> keys = List.of(key("mail.example"));
        services.useCertificate(
                new TlsMaterial(keys, List.of("TLSv1.2"), List.of("TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384")));
        try (LineClient client = new LineClient(port("s"))) {
            assertEquals("TLSv1.2", client.encrypt());
            assertEquals(
                    "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
                    ((SSLSocket) client.socket()).getSession().getCipherSuite());
        }
        services.useCertificate(new TlsMaterial(keys, List.of("TLSv1.3"), List.of()));
        try (LineClient client = new LineClient(port("s"))) {
            assertThrows(IOException.class, () -> client.encrypt("TLSv1.2"));
        }
    }

    @Test
    @Tag("G6")
    void aFileThatBreaksLeavesTheOtherCertificatesAndItsOwnLastOne() throws Exception {
        services.apply(List.of(secure("s")));
        TlsMaterial.KeyFile first = key("first.example", "-ext", "san=dns:first.example");
        TlsMaterial.KeyFile second = key("second.example", "-ext", "san=dns:second.example");
        services.useCertificate(new TlsMaterial(List.of(first, second), List.of(), List.of()));
        Files.writeString(first.keyStore(), "torn");
        TlsMaterial.KeyFile third = key("third.example", "-ext", "san=dns:third.example");
        services.useCertificate(new TlsMaterial(List.of(first, second, third), List.of(), List.of()));
        assertEquals("CN=first.example", subject("s", "first.example"));
        assertEquals("CN=second.example", subject("s", "second.example"));
        assertEquals("CN=third.example", subject("s", "third.example"));
    }

    private TlsMaterial.KeyFile key(String name, String... more) throws Exception {
        return KeyStores.selfSigned(directory, name, more).keys().get(0);
    }

    private String subject(String service, String name) throws Exception {
        try (LineClient client = new LineClient(port(service))) {
            client.encryptFor(name);
            return client.certificate().getSubjectX500Principal().getName();
        }
    }

    private String subject(String service) throws Exception {
        try (LineClient client = new LineClient(port(service))) {
            client.encrypt();
            return client.certificate().getSubjectX500Principal().getName();
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
