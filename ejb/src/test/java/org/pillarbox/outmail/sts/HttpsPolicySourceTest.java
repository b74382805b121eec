package org.pillarbox.outmail.sts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.dns.Lookup;
import org.pillarbox.dns.RecordType;
import org.pillarbox.dns.Resolver;
import org.pillarbox.protocol.peer.PostfixServer;
import org.pillarbox.protocol.peer.ScriptedPeer;

/** To a web server that plays a script. */
@Timeout(60)
@Tag("C6")
class HttpsPolicySourceTest {
    private static final String REQUEST =
            """
            C: GET /.well-known/mta-sts.txt HTTP/1.1
            C: Host: mta-sts.localhost
            C: User-Agent: Pillarbox
            C: Accept: text/plain
            C: Connection: close
            C:
            """;

    private static final Resolver LOOPBACK = new Resolver() {
        @Override
        public <T> CompletableFuture<Lookup<T>> begin(String name, RecordType<T> type) {
            return CompletableFuture.completedFuture(
                    type == RecordType.A
                            ? new Lookup.Found<>(
                                    List.of(type.value().cast(InetAddress.getLoopbackAddress())), Duration.ofHours(1))
                            : new Lookup.NotFound<>(true, Duration.ofHours(1)));
        }

        @Override
        public void forget(String name) {
            // Nothing is kept.
        }
    };

    @Test
    void fetchesATextInWholeOrInChunks() throws Exception {
        assertEquals(
                "hello",
                fetch("HTTP/1.1 200 OK\\r\\nContent-Type: text/plain\\r\\nContent-Length: 5\\r\\n\\r\\nhello!"));
        assertEquals(
                "hello",
                fetch("HTTP/1.1 200 OK\\r"
                        + "\\n"
                        + "Content-Type: text/plain; charset=utf-8\\r"
                        + "\\n"
                        + "Transfer-Encoding: chunked\\r"
                        + "\\n"
                        + "\\r"
                        + "\\n"
                        + "2\\r"
                        + "\\n"
                        + "he\\r"
                        + "\\n"
                        + "3;x=y\\r"
                        + "\\n"
                        + "llo\\r"
                        + "\\n"
                        + "0\\r"
                        + "\\n"
                        + "\\r"
                        + "\\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 301 Moved\\r"
                        + "\\n"
                        + "Location: https://elsewhere.example/\\r"
                        + "\\n"
                        + "\\r"
                        + "\\n"
                        + " | the web server answered 301",
                "HTTP/1.1 404 No\\r\\n\\r\\n | the web server answered 404",
                "HTTP/1.1 200 OK\\r"
                        + "\\n"
                        + "Content-Type: text/html\\r"
                        + "\\n"
                        + "\\r"
                        + "\\n"
                        + "x | the web server gives something else than plain text",
                "HTTP/1.1 200 OK\\r"
                        + "\\n"
                        + "Content-Type: text/plain\\r"
                        + "\\n"
                        + "Content-Length: 70000\\r"
                        + "\\n"
                        + "\\r"
                        + "\\n"
                        + " | the text is too long",
                "HTTP/1.1 200 OK\\r"
                        + "\\n"
                        + "Content-Type: text/plain\\r"
                        + "\\n"
                        + "Transfer-Encoding: chunked\\r"
                        + "\\n"
                        + "\\r"
                        + "\\n"
                        + "zz\\r"
                        + "\\n"
                        + " | the answer is none of the web",
                "220 mail.example ESMTP\\r\\n | the answer is none of the web"
            })
    void whatIsNoShortPlainTextIsNone(String answer, String reason) throws Exception {
        IOException none = assertThrows(IOException.class, () -> fetch(answer));
        assertEquals(reason, none.getMessage());
    }

    @Test
    void aCertificateThatNobodyHasSignedIsNotBelieved() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.underTls().play("C-closed\n")) {
            PolicySource source = new HttpsPolicySource(LOOPBACK, address -> false, "", peer.port());
            assertThrows(IOException.class, () -> source.fetch("localhost"));
        }
    }

    @Test
    void aCertificateForAnotherHostIsNotBelieved() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.underTls().play("C-closed\n")) {
            PolicySource source =
                    new HttpsPolicySource(LOOPBACK, address -> false, PostfixServer.certificatePem(), peer.port());
            IOException refused = assertThrows(IOException.class, () -> source.fetch("other.example"));
            assertTrue(refused.getMessage().contains("mta-sts.other.example"), refused.getMessage());
        }
    }

    @Test
    void noConnectionIsMadeToThisMachine() {
        PolicySource source = new HttpsPolicySource(LOOPBACK, InetAddress::isLoopbackAddress, "", 1);
        assertEquals(
                "there is no host mta-sts.localhost",
                assertThrows(IOException.class, () -> source.fetch("localhost")).getMessage());
    }

    private static String fetch(String answer) throws IOException {
        try (ScriptedPeer peer = ScriptedPeer.underTls().play(REQUEST + "S-raw: " + answer + "\n")) {
            return new HttpsPolicySource(LOOPBACK, address -> false, PostfixServer.certificatePem(), peer.port())
                    .fetch("localhost");
        }
    }
}
