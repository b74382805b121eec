package org.pillarbox.outmail.internet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.outmail.Replies;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.outmail.smtp.SocketSmtpClient;
import org.pillarbox.outmail.smtp.TimeOuts;
import org.pillarbox.protocol.peer.ScriptedPeer;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.OutMailMethod;
import org.pillarbox.settings.OutMailSettings;
import org.pillarbox.settings.TlsDemand;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;

/** ETRN against a peer that plays scripts. */
@Timeout(60)
class EtrnRequestsTest {
    private static final Duration LONG = Duration.ofSeconds(50);
    private static final int CONNECTION = 1;

    private final FixedSettings settings = new FixedSettings();
    private final EtrnRequests requests = new EtrnRequests(
            connection -> new SocketSmtpClient(
                    () -> "mail.example", new TimeOuts(LONG, LONG, LONG, LONG, LONG, LONG), EtrnRequestsTest::thread),
            new RelaySecret(new SealingKey(Path.of("unused"), new SecureRandom())),
            settings,
            EtrnRequestsTest::thread);

    @Test
    @Tag("EXT-127")
    @Tag("EXT-128")
    void theRelayOfTheConnectionsOutMailIsAsked() throws Exception {
        try (ScriptedPeer relay = peer("S: 250 queuing for node company.example started")) {
            outMail(OutMailMethod.RELAY, relay.port());
            assertEquals("250 queuing for node company.example started", ask(Optional.empty()));
            relay.check();
        }
    }

    @Test
    @Tag("EXT-128")
    void theNamedHostIsAskedInItsPlace() throws Exception {
        try (ScriptedPeer relay = ScriptedPeer.inTheClear();
                ScriptedPeer named = peer("S: 253 2.0.0 14 pending messages")) {
            outMail(OutMailMethod.RELAY, relay.port());
            assertEquals("253 2.0.0 14 pending messages", ask(Optional.of(new LanServer("127.0.0.1", named.port()))));
            named.check();
            assertEquals(List.of(), relay.heard());
        }
    }

    @Test
    @Tag("EXT-129")
    void whatTheServerRefusesIsGivenAsItWasSaid() throws Exception {
        try (ScriptedPeer named = peer("S: 459 4.7.1 not allowed for you")) {
            assertEquals("459 4.7.1 not allowed for you", ask(Optional.of(new LanServer("127.0.0.1", named.port()))));
            named.check();
        }
    }

    @Test
    @Tag("EXT-128")
    void withoutARelayAHostMustBeNamed() {
        outMail(OutMailMethod.DIRECT, 25);
        Unreachable none = assertThrows(Unreachable.class, () -> ask(Optional.empty()));
        assertEquals(
                "421 4.3.5 The Out Mail of this Connection has no relay: name the host to send ETRN to",
                none.getMessage());
    }

    @Test
    void aServerThatIsSilentIsLeftWhenSomebodyHangsUp() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            Thread.currentThread().interrupt();
            LanServer server = new LanServer("127.0.0.1", silent.getLocalPort());
            assertThrows(InterruptedException.class, () -> ask(Optional.of(server)));
        }
    }

    private String ask(Optional<LanServer> server) throws Unreachable, InterruptedException {
        return Replies.words(requests.ask(CONNECTION, server, "company.example"));
    }

    private static ScriptedPeer peer(String answer) throws Exception {
        return ScriptedPeer.inTheClear()
                .play(
                        """
                S: 220 peer.example
                C: EHLO mail.example
                S: 250-peer.example
                S: 250 ETRN
                C: ETRN company.example
                """
                                + answer + "\nC: QUIT\nS: 221 bye\n");
    }

    private void outMail(OutMailMethod method, int port) {
        Connections connections = settings.get(Connections.class);
        Connection first = connections.find(CONNECTION).orElseThrow();
        settings.put(connections.with(first.with(new OutMailSettings(
                method,
                List.of(new LanServer("127.0.0.1", port)),
                TlsDemand.OFFERED,
                "",
                "",
                "",
                0,
                1,
                30,
                true,
                4,
                72))));
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }
}
