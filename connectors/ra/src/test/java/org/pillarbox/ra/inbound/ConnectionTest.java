package org.pillarbox.ra.inbound;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.Channel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pillarbox.api.control.ServiceConfig;
import org.pillarbox.api.control.ServiceConfig.TlsMode;
import org.pillarbox.api.control.ServiceLimits;
import org.pillarbox.ra.LineClient;
import org.pillarbox.ra.LineSession;
import org.pillarbox.ra.LineSessions;
import org.pillarbox.ra.tls.Certificate;

@Timeout(60)
class ConnectionTest {
    private static final ServiceLimits LIMITS = new ServiceLimits(5_000, 5_000, 600, 600);

    private final LineSessions sessions = new LineSessions();
    private final Engine engine = new Engine(2);
    private final Reception reception = new Reception(engine, new Certificate(), config(LIMITS));
    private Channel listener;
    private int port;

    private static ServiceConfig config(ServiceLimits limits) {
        return new ServiceConfig("test", "line", true, Optional.empty(), 0, TlsMode.STARTTLS, limits);
    }

    @BeforeEach
    void listen() throws IOException {
        reception.use(config(LIMITS), Optional.of(sessions));
        listener = engine.listen(new InetSocketAddress("127.0.0.1", 0), reception);
        port = ((InetSocketAddress) listener.localAddress()).getPort();
        engine.every(Duration.ofMillis(100), reception::inspect);
    }

    @AfterEach
    void close() {
        sessions.all.forEach(session -> session.goOn.countDown());
        listener.close().awaitUninterruptibly();
        reception.drain(Duration.ofMillis(100));
        await().until(() -> reception.inside() == 0);
        engine.close();
        for (LineSession session : sessions.all) {
            assertFalse(session.events.toString().contains("CALLED"), session.events.toString());
            assertEquals(1, session.disconnected.get());
            assertEquals(1, session.released.get());
            assertEquals(0, session.sourcesOpen.get());
        }
    }

    private LineClient client() throws IOException {
        LineClient client = new LineClient(port);
        assertEquals("hello", client.line());
        return client;
    }

    @Test
    void answersPipelinedCommandsInOrder() throws IOException {
        try (LineClient client = client()) {
            StringBuilder commands = new StringBuilder();
            for (int i = 0; i < 5_000; i++) {
                commands.append("ECHO ").append(i).append("\r\n");
            }
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> {
                try {
                    client.send(commands.toString());
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            for (int i = 0; i < 5_000; i++) {
                assertEquals(Integer.toString(i), client.line());
            }
            sending.join();
        }
    }

    @Test
    void joinsACommandThatComesByteByByte() throws IOException {
        try (LineClient client = client()) {
            client.socket().setTcpNoDelay(true);
            for (char c : "ECHO in pieces\r\n".toCharArray()) {
                client.send(String.valueOf(c));
            }
            assertEquals("in pieces", client.line());
        }
    }

    @Test
    void callsTheSessionOnAWorkerAndNeverOnAnEventLoop() throws IOException {
        try (LineClient client = client()) {
            assertTrue(client.send("THREAD\r\n").line().startsWith("pillarbox-worker-"));
        }
    }

    @Test
    void streamsBigContentAndGivesLeftOverInputAfterwards() throws IOException {
        int length = 3_000_000;
        try (LineClient client = client()) {
            client.send("BIG " + length + "\r\nECHO after\r\nBIG 3\r\nECHO end\r\n");
            byte[] content = client.bytes(length);
            byte[] expected = new byte[length];
            for (int i = 0; i < length; i++) {
                expected[i] = (byte) (i % 251);
            }
            assertArrayEquals(expected, content);
            assertEquals(".", client.line());
            assertEquals("after", client.line());
            assertArrayEquals(new byte[] {0, 1, 2}, client.bytes(3));
            assertEquals(".", client.line());
            assertEquals("end", client.line());
        }
    }

    /** Pausing and going on, many thousand times: once it happened that the line was never read again. */
    @Test
    void aFloodIsReadToItsEnd() throws IOException {
        String line = " ".repeat(500_000) + "\r\n";
        try (LineClient client = client()) {
            for (int i = 0; i < 40; i++) {
                assertEquals("what?", client.send(line).line());
            }
        }
    }

    @Test
    void aReaderThatDoesNotReadHoldsNoWorkerAndLittleMemory() throws IOException {
        List<LineClient> lazy = new ArrayList<>();
        try (LineClient other = client()) {
            for (int i = 0; i < 6; i++) {
                LineClient client = new LineClient("127.0.0.1", port, 4096);
                client.line();
                client.send("BIG 1000000000\r\n");
                lazy.add(client);
            }
            for (int i = 0; i < 100; i++) {
                assertEquals("x", other.send("ECHO x\r\n").line());
            }
            for (LineSession session : sessions.all) {
                // What the kernel buffers for a socket, and the 128 kB of our own.
                assertTrue(session.streamed.get() < 8_000_000, "read ahead " + session.streamed.get());
            }
        } finally {
            for (LineClient client : lazy) {
                client.close();
            }
        }
    }

    @Test
    @Tag("A7")
    void aPeerThatSendsButDoesNotReadIsNoLongerRead() throws Exception {
        String commands = ("ECHO " + "x".repeat(500) + "\r\n").repeat(100);
        int count = 1_000;
        try (LineClient client = client()) {
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> {
                try {
                    for (int i = 0; i < count; i++) {
                        client.send(commands);
                    }
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            LineSession session = sessions.last();
            AtomicLong before = new AtomicLong();
            await().pollInterval(Duration.ofMillis(300))
                    .until(() -> before.getAndSet(session.taken.get()) == session.taken.get() && before.get() > 0);
            assertFalse(sending.isDone());
            assertTrue(session.taken.get() < 30_000_000, "took " + session.taken.get());
            for (int i = 0; i < count * 100; i++) {
                assertEquals(500, client.line().length());
            }
            sending.join();
        }
    }

    @Test
    @Tag("A10")
    void aPauseComesBeforeWhatIsSaidBehindIt() throws IOException {
        try (LineClient client = client()) {
            long start = System.nanoTime();
            client.send("ECHO before\r\nPAUSE 300\r\nECHO behind\r\n");
            assertEquals("before", client.line());
            assertEquals("paused", client.line());
            assertTrue(System.nanoTime() - start >= 300_000_000L, "too early");
            assertEquals("behind", client.line());
        }
    }

    @Test
    @Tag("A10")
    void manyPausesHoldNoWorker() throws IOException {
        List<LineClient> slowed = new ArrayList<>();
        try (LineClient other = client()) {
            for (int i = 0; i < 6; i++) {
                slowed.add(client());
                slowed.get(i).send("PAUSE 60000\r\nECHO never\r\n");
            }
            for (int i = 0; i < 100; i++) {
                assertEquals("x", other.send("ECHO x\r\n").line());
            }
        } finally {
            for (LineClient client : slowed) {
                client.close();
            }
        }
    }

    @Test
    @Tag("A15")
    void aPauseDoesNotOutliveItsPeer() throws IOException {
        LineSession session;
        try (LineClient client = client()) {
            session = sessions.last();
            client.send("PAUSE 60000\r\nLOGIN ann\r\n");
            await().until(() -> session.events.contains("PAUSE 60000"));
            client.socket().setSoLinger(true, 0);
        }
        await().until(() -> session.disconnected.get() == 1);
        await().until(() -> reception.inside() == 0);
    }

    @Test
    void aBugEndsItsSessionAndNoOther() throws IOException {
        try (LineClient client = client();
                LineClient other = client()) {
            assertEquals("failed", client.send("THROW\r\n").line());
            assertNull(client.line());
            assertEquals("still here", other.send("ECHO still here\r\n").line());
        }
    }

    @Test
    void contentThatCannotBeReadCutsTheLineWithoutFurtherWords() throws IOException {
        try (LineClient client = client()) {
            client.send("BROKEN\r\nECHO never\r\n");
            assertTrue(client.ended() || client.line() == null || client.ended());
            assertFalse(sessions.last().events.contains("ECHO never"));
        }
    }

    @Test
    void saysItsLastWordsEvenToAPeerThatKeepsSending() throws IOException {
        try (LineClient client = client()) {
            client.send("QUIT\r\n" + "ECHO more\r\n".repeat(10_000));
            assertEquals("bye", client.line());
            assertTrue(client.ended());
        }
        assertFalse(sessions.last().events.contains("ECHO more"));
    }

    @Test
    void answersWhatWasSentBeforeThePeerEndedItsSide() throws IOException {
        try (LineClient client = client()) {
            client.send("ECHO one\r\nECHO two\r\n");
            client.socket().shutdownOutput();
            assertEquals("one", client.line());
            assertEquals("two", client.line());
            assertNull(client.line());
        }
    }

    @Test
    @Tag("A15")
    void worksOnWhatCameBeforeThePeerVanished() throws IOException {
        LineSession session;
        try (LineClient client = client()) {
            session = sessions.last();
            client.send("WAIT\r\nLOGIN ann\r\n");
            await().until(() -> session.waiting.getCount() == 0);
        }
        session.goOn.countDown();
        await().until(() -> session.disconnected.get() == 1);
        assertEquals(List.of("WAIT", "LOGIN ann"), session.events);
    }

    @Test
    void tellsTheSessionOnceWhenThePeerResets() throws IOException {
        LineClient client = client();
        client.socket().setSoLinger(true, 0);
        client.close();
        await().until(() -> sessions.last().disconnected.get() == 1);
        await().until(() -> reception.inside() == 0);
    }

    @Test
    void shutsDownOnlyAfterTheRunningCommand() throws IOException {
        try (LineClient client = client()) {
            LineSession session = sessions.last();
            client.send("WAIT\r\n");
            await().until(() -> session.waiting.getCount() == 0);
            reception.end(status -> true);
            session.goOn.countDown();
            assertEquals("waited", client.line());
            assertEquals("shutting down", client.line());
            assertNull(client.line());
        }
    }

    @Test
    void shutsDownOnlyAfterTheContentInProgress() throws IOException {
        try (LineClient client = client()) {
            client.send("BIG 20000000\r\n");
            client.bytes(1);
            reception.end(status -> true);
            client.bytes(19_999_999);
            assertEquals(".", client.line());
            assertEquals("shutting down", client.line());
        }
    }

    @Test
    void turnsAwayPeersThatTheApplicationCannotAnswer() throws IOException {
        sessions.unavailable = true;
        try (LineClient client = new LineClient(port)) {
            assertEquals("too many", client.line());
            assertNull(client.line());
        }
    }

    @Test
    void doesNotOfferTlsWithoutACertificate() throws IOException {
        try (LineClient client = client()) {
            assertFalse(sessions.last().startTls);
            client.send("ECHO x\r\n").line();
        }
    }

    @Test
    @Tag("A13")
    void endsAPeerThatDripsBytes() throws IOException {
        reception.use(config(new ServiceLimits(10, 10, 1, 600)), Optional.of(sessions));
        try (LineClient client = client();
                LineClient other = client()) {
            await().pollInterval(Duration.ofMillis(100))
                    .atMost(Duration.ofSeconds(8))
                    .until(() -> {
                        try {
                            other.send("ECHO x\r\n").line();
                            client.send("x");
                        } catch (IOException e) {
                            return true;
                        }
                        return sessions.all.get(0).disconnected.get() == 1;
                    });
            assertEquals("too slow", client.line());
            assertEquals(
                    "others are served",
                    other.send("ECHO others are served\r\n").line());
        }
    }

    @Test
    @Tag("A13")
    void endsASilentPeer() throws IOException {
        reception.use(config(new ServiceLimits(10, 10, 1, 600)), Optional.of(sessions));
        try (LineClient client = client()) {
            assertEquals("too slow", client.line());
            assertNull(client.line());
        }
    }

    @Test
    @Tag("A13")
    void endsAPeerThatIsBusyWithNothing() throws IOException {
        reception.use(config(new ServiceLimits(10, 10, 600, 1)), Optional.of(sessions));
        try (LineClient idler = client();
                LineClient user = client()) {
            assertEquals("welcome", user.send("LOGIN ann\r\n").line());
            await().pollInterval(Duration.ofMillis(100))
                    .atMost(Duration.ofSeconds(8))
                    .until(() -> {
                        idler.send("ECHO still here\r\n");
                        return "too slow".equals(idler.line());
                    });
            assertEquals("x", user.send("ECHO x\r\n").line());
        }
    }

    @Test
    @Tag("A14")
    void refusesWhoWouldBeTooMany() throws IOException {
        reception.use(config(new ServiceLimits(2, 5_000, 600, 600)), Optional.of(sessions));
        try (LineClient first = client();
                LineClient second = client()) {
            for (int i = 0; i < 2_000; i++) {
                try (LineClient third = new LineClient(port)) {
                    assertEquals("too many", third.line());
                    assertNull(third.line());
                }
            }
            assertEquals("served", first.send("ECHO served\r\n").line());
            second.send("QUIT\r\n");
            assertEquals("bye", second.line());
        }
        await().until(() -> reception.inside() == 0);
        assertEquals(2, sessions.all.size());
        try (LineClient next = client()) {
            assertEquals("x", next.send("ECHO x\r\n").line());
        }
    }

    @Test
    @Tag("G9")
    void servesAllWhenThereAreMoreBusyPeersThanWorkers() throws IOException {
        List<LineClient> clients = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                clients.add(client());
            }
            for (LineClient client : clients) {
                client.send("WAIT\r\nECHO done\r\n");
            }
            await().until(() -> sessions.all.stream()
                            .filter(session -> session.waiting.getCount() == 0)
                            .count()
                    == 2);
            sessions.all.forEach(session -> session.goOn.countDown());
            for (LineClient client : clients) {
                assertEquals("waited", client.line());
                assertEquals("done", client.line());
            }
        } finally {
            for (LineClient client : clients) {
                client.close();
            }
        }
    }
}
