package org.pillarbox.monitor.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pillarbox.monitor.tls.TlsStatus.Trial;
import org.pillarbox.protocol.peer.ScriptedPeer;

@Timeout(30)
class TlsProbeTest {
    private static Trial look(int port, String protocol, boolean fromTheStart) {
        return new TlsProbe(1_000, Clock.systemUTC())
                .look(new TlsProbe.Aim(
                        "The service",
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                        protocol,
                        fromTheStart,
                        "mail.example"));
    }

    private static void assertSeen(Trial trial) {
        assertTrue(trial.works(), trial.words());
        assertEquals("TLSv1.3", trial.protocol());
        assertFalse(trial.cipher().isEmpty());
        assertEquals(List.of("localhost", "mta-sts.localhost", "127.0.0.1"), trial.hosts());
        assertEquals("", trial.issuer(), "self-signed");
        assertTrue(trial.daysLeft() >= 0);
    }

    @Test
    void asksSmtpAndPop3ForTlsAsTheirClientsDo() throws Exception {
        String smtp =
                """
                S: 220 mail.example ready
                C: EHLO localhost
                S: 250-mail.example
                S: 250 STARTTLS
                C: STARTTLS
                S: 220 go
                S-tls
                C-closed
                """;
        try (ScriptedPeer peer = ScriptedPeer.inTheClear().play(smtp)) {
            assertSeen(look(peer.port(), "smtp", false));
        }
        String pop3 =
                """
                S: +OK ready
                C: STLS
                S: +OK go
                S-tls
                C-closed
                """;
        try (ScriptedPeer peer = ScriptedPeer.inTheClear().play(pop3)) {
            assertSeen(look(peer.port(), "pop3", false));
        }
    }

    @Test
    void shakesHandsAtOnceWhereTlsBeginsWithTheConnection() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.underTls().play("C-closed\n")) {
            assertSeen(look(peer.port(), "https", true));
        }
    }

    @Test
    void saysThatTlsIsNotOffered() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear().play("S: +OK ready\nC: STLS\nS: -ERR no\nC-closed\n")) {
            assertEquals(
                    "TLS is not offered: -ERR no",
                    look(peer.port(), "pop3", false).words());
        }
        try (ScriptedPeer peer = ScriptedPeer.inTheClear().play("S: 554 go away\nC-closed\n")) {
            assertEquals(
                    "The connection broke: 554 go away",
                    look(peer.port(), "smtp", false).words());
        }
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
            assertEquals(
                    "It did not answer in time.", look(closed, "smtp", false).words());
        }
        assertEquals(
                "Nothing listens on port " + closed + ".",
                look(closed, "pop3", false).words());
        assertEquals(
                "Nothing listens on port " + closed + ".",
                look(closed, "https", true).words());
    }
}
