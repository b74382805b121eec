package org.pillarbox.outmail.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pillarbox.dns.HostLookup;
import org.pillarbox.outmail.SmtpTarget;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.protocol.peer.ScriptedPeer;
import org.pillarbox.settings.NetworkSettings;

/** The page Network Tweaks as other servers see it. */
@Timeout(60)
class DiallingTest {
    private final List<String> asked = new ArrayList<>();
    private final List<SocketSmtpClient> clients = new ArrayList<>();

    private static NetworkSettings network(int attempts, int retrySeconds, int clientSeconds, boolean limited) {
        return new NetworkSettings(
                200,
                attempts,
                retrySeconds,
                300,
                clientSeconds,
                limited,
                512,
                600,
                4096,
                8192,
                !limited,
                false,
                5,
                List.of());
    }

    private SocketSmtpClient client(NetworkSettings network, HostLookup hosts) {
        SocketSmtpClient client = new SocketSmtpClient(
                () -> "mail.example",
                () -> Dialling.of(network),
                host -> {
                    asked.add(host);
                    return hosts.addresses(host);
                },
                task -> {
                    Thread thread = new Thread(task);
                    thread.setDaemon(true);
                    return thread;
                });
        clients.add(client);
        return client;
    }

    @AfterEach
    void end() {
        clients.forEach(SocketSmtpClient::end);
    }

    /** Addresses of this machine at which nobody listens, and then the one at which the peer does. */
    private static List<InetAddress> after(int dead) throws UnknownHostException {
        List<InetAddress> addresses = new ArrayList<>();
        for (int i = 0; i < dead; i++) {
            addresses.add(InetAddress.getByName("127.0.0." + (i + 2)));
        }
        addresses.add(InetAddress.getLoopbackAddress());
        return addresses;
    }

    @Test
    @Tag("OTH-125")
    void connectsAgainUntilItsAttemptsAreMade() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear()
                .play("S: 220 peer.example\nC: EHLO *\nS: 250 peer.example\nC: QUIT\nS: 221 bye\n")) {
            SocketSmtpClient client = client(network(3, 1, 300, false), host -> after(2));
            long begin = System.nanoTime();
            client.open(SmtpTarget.plain("mail.lan", peer.port())).close();
            long millis = (System.nanoTime() - begin) / 1_000_000;
            assertTrue(millis >= 1990, "two pauses of a second: " + millis + " ms");
            peer.check();
        }
    }

    @Test
    @Tag("OTH-125")
    @Tag("OTH-126")
    void failsAfterTheLastAttemptAndWithOneAttemptAtOnce() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        SmtpTarget target = SmtpTarget.plain("mail.lan", port);
        long begin = System.nanoTime();
        assertThrows(Unreachable.class, () -> client(network(2, 1, 300, false), host -> after(1))
                .open(target));
        assertTrue(System.nanoTime() - begin >= Duration.ofMillis(990).toNanos());
        begin = System.nanoTime();
        assertThrows(Unreachable.class, () -> client(network(1, 30, 300, false), host -> after(1))
                .open(target));
        assertTrue(System.nanoTime() - begin < Duration.ofSeconds(10).toNanos(), "no retry, so no pause");
        assertEquals(List.of("mail.lan", "mail.lan"), asked);
    }

    /** A stranger's name server may say one thing to who asks and another to who connects. */
    @Test
    @Tag("C5")
    void connectsToNoAddressThatIsToBeAvoided() throws Exception {
        try (ServerSocket own = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SmtpTarget target = SmtpTarget.plain("127.1", own.getLocalPort()).avoiding(InetAddress::isLoopbackAddress);
            Unreachable avoided =
                    assertThrows(Unreachable.class, () -> client(network(3, 0, 300, false), host -> after(2))
                            .open(target));
            assertEquals("4.4.6", avoided.reply().enhanced());
        }
    }

    @Test
    void breaksOffThePauseWhenTheServerStops() throws Exception {
        SocketSmtpClient client = client(network(20, 60, 300, false), host -> after(1));
        CompletableFuture<Boolean> opening = CompletableFuture.supplyAsync(() -> {
            try {
                client.open(SmtpTarget.plain("mail.lan", 1));
                return false;
            } catch (Unreachable ended) {
                return true;
            }
        });
        client.end();
        assertTrue(opening.join());
    }

    @Test
    @Tag("OTH-128")
    void givesUpAServerThatIsSilentForTooLong() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear().play("S-wait: greeting\nS: 220 peer.example\nC-closed\n")) {
            SocketSmtpClient client = client(network(1, 0, 1, false), host -> after(0));
            Unreachable late =
                    assertThrows(Unreachable.class, () -> client.open(SmtpTarget.plain("mail.lan", peer.port())));
            assertTrue(late.reply().toString().contains("time"), late.reply().toString());
            peer.open("greeting");
        }
        TimeOuts standard = Dialling.of(NetworkSettings.standard()).times();
        assertEquals(Duration.ofMinutes(5), standard.command());
        assertEquals(Duration.ofMinutes(10), standard.end());
    }

    @Test
    @Tag("OTH-130")
    void movesBytesInPieces() throws IOException {
        Dialling limited = Dialling.of(network(1, 0, 300, true));
        List<Integer> pieces = new ArrayList<>();
        OutputStream noted = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                pieces.add(length);
            }
        };
        limited.inPieces(noted).write(new byte[1300]);
        assertEquals(List.of(512, 512, 276), pieces);
        InputStream in = limited.inPieces(new ByteArrayInputStream(new byte[1300]));
        assertEquals(600, in.read(new byte[5000]));
        InputStream free = Dialling.of(network(1, 0, 300, false)).inPieces(new ByteArrayInputStream(new byte[1300]));
        assertEquals(1300, free.read(new byte[5000]));
    }

    @Test
    @Tag("OTH-131")
    @Tag("OTH-132")
    void setsUpTheSocket() throws IOException {
        try (Socket limited = new Socket();
                Socket free = new Socket()) {
            Dialling.of(network(1, 0, 300, true)).prepare(limited);
            assertFalse(limited.getTcpNoDelay());
            // The system may give more than was asked for, but not what it gives by itself.
            assertTrue(limited.getSendBufferSize() < free.getSendBufferSize());
            assertTrue(limited.getReceiveBufferSize() < free.getReceiveBufferSize());
            Dialling.of(network(1, 0, 300, false)).prepare(free);
            assertTrue(free.getTcpNoDelay());
        }
    }
}
