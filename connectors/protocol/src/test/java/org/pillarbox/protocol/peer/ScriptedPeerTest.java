package org.pillarbox.protocol.peer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pillarbox.protocol.transcript.SocketPeer;

@Timeout(60)
class ScriptedPeerTest {
    private static final String MESSAGE =
            """
            S: 220 peer.example ESMTP
            C: EHLO *
            S: 250-peer.example
            S: 250 PIPELINING
            C: DATA
            S: 354 go
            C-data
            S: 250 2.0.0 taken
            C: QUIT
            S: 221 bye
            C-closed
            """;

    private static SocketPeer client(ScriptedPeer peer, boolean tls) throws Exception {
        return new SocketPeer(new InetSocketAddress(InetAddress.getLoopbackAddress(), peer.port()), trusting(), tls);
    }

    private static void say(SocketPeer client, String text) throws IOException {
        client.send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void playsItsScriptAndKeepsWhatItHeard() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear().play(MESSAGE)) {
            try (SocketPeer client = client(peer, false)) {
                assertEquals(Optional.of("220 peer.example ESMTP"), client.line());
                say(client, "EHLO client.example\r\n");
                assertEquals(Optional.of("250-peer.example"), client.line());
                assertEquals(Optional.of("250 PIPELINING"), client.line());
                say(client, "DATA\r\n");
                assertEquals(Optional.of("354 go"), client.line());
                say(client, "Subject: x\r\n\r\n..dot\r\n.\r\nQUIT\r\n");
                assertEquals(Optional.of("250 2.0.0 taken"), client.line());
                assertEquals(Optional.of("221 bye"), client.line());
            }
            peer.check();
            Heard heard = peer.heard().get(0);
            assertEquals(List.of("EHLO client.example", "DATA", "QUIT"), heard.lines());
            assertArrayEquals(
                    "Subject: x\r\n\r\n..dot\r\n".getBytes(StandardCharsets.US_ASCII),
                    heard.contents().get(0));
            assertFalse(heard.isEncrypted());
        }
    }

    @Test
    void saysWhereAClientLeftTheScript() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear().play("S: 220 hello\nC: EHLO *\nS: 250 yes")) {
            try (SocketPeer client = client(peer, false)) {
                client.line();
                say(client, "HELO client.example\r\n");
                assertEquals(Optional.empty(), client.line());
            }
            AssertionError complaint = assertThrows(AssertionError.class, peer::check);
            assertTrue(complaint
                    .getMessage()
                    .contains("line 2 of the script: expected 'EHLO *', came 'HELO client.example'"));
        }
    }

    @Test
    void aScriptWithoutAClientIsMissed() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear().play("S: 220 hello")) {
            assertThrows(AssertionError.class, peer::check);
        }
    }

    @Test
    void shakesHandsWhereTheScriptSaysSo() throws Exception {
        String script = "S: +OK\nC: STLS\nS: +OK begin\nS-tls\nC: USER ann\nS: +OK";
        try (ScriptedPeer peer = ScriptedPeer.inTheClear().play(script)) {
            try (SocketPeer client = client(peer, false)) {
                client.line();
                say(client, "STLS\r\n");
                client.line();
                client.handshake();
                say(client, "USER ann\r\n");
                assertEquals(Optional.of("+OK"), client.line());
            }
            peer.check();
            assertTrue(peer.heard().get(0).isEncrypted());
        }
    }

    @Test
    void shakesHandsFirstUnderTls() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.underTls().play("S: +OK under TLS")) {
            try (SocketPeer client = client(peer, true)) {
                assertEquals(Optional.of("+OK under TLS"), client.line());
            }
            peer.check();
        }
    }

    @Test
    void waitsUntilTheTestLetsItGoOn() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear().play("S: 220 hello\nC: NOOP\nS-wait: answer\nS: 250 late")) {
            try (SocketPeer client = client(peer, false)) {
                client.line();
                say(client, "NOOP\r\n");
                CompletableFuture<Optional<String>> answer = CompletableFuture.supplyAsync(() -> lineOf(client));
                peer.awaitReached("answer");
                assertFalse(answer.isDone());
                peer.open("answer");
                assertEquals(Optional.of("250 late"), answer.join());
            }
            peer.check();
        }
    }

    private static Optional<String> lineOf(SocketPeer client) {
        try {
            return client.line();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void cutsTheLineInTheMiddleOfAnAnswer() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear().play("S-raw: 220 hel\nC: NOOP\nS-cut")) {
            try (SocketPeer client = client(peer, false)) {
                say(client, "NOOP\r\n");
                assertEquals(Optional.empty(), client.line());
            }
            peer.check();
        }
    }

    @Test
    void takesOctetsThatAreNoLines() throws Exception {
        try (ScriptedPeer peer =
                ScriptedPeer.inTheClear().play("S: 220 hello\nC: BDAT 5 LAST\nC-octets: 5\nS: 250 got it")) {
            try (SocketPeer client = client(peer, false)) {
                client.line();
                say(client, "BDAT 5 LAST\r\na\nb\rc");
                assertEquals(Optional.of("250 got it"), client.line());
            }
            peer.check();
            assertEquals("a\nb\rc", new String(peer.heard().get(0).contents().get(0), StandardCharsets.US_ASCII));
        }
    }

    @Test
    void playsEachConnectionTheNextScriptAndClosesOnOthers() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear().play("S: 421 busy").play("S: 220 now")) {
            for (Optional<String> greeting :
                    List.of(Optional.of("421 busy"), Optional.of("220 now"), Optional.<String>empty())) {
                try (SocketPeer client = client(peer, false)) {
                    assertEquals(greeting, client.line());
                }
            }
            peer.check();
            assertEquals(2, peer.heard().size());
        }
    }

    @Test
    void refusesAScriptWithAnUnknownWord() {
        assertThrows(IllegalArgumentException.class, () -> Script.of("S: 220 hello\nX: what"));
    }

    private static SSLContext trusting() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new TrustEverybody()}, null);
        return context;
    }

    private static final class TrustEverybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
