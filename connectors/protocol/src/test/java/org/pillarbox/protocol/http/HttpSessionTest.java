package org.pillarbox.protocol.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.api.http.HttpAnswer;
import org.pillarbox.api.http.HttpHead;
import org.pillarbox.api.http.HttpListener;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.protocol.session.WrittenText;

class HttpSessionTest {
    private static final Peer PEER = new Peer(
            "s1",
            "admin",
            new InetSocketAddress("192.0.2.7", 40_000),
            new InetSocketAddress("192.0.2.1", 5106),
            Optional.empty());

    private final Listener listener = new Listener();
    private final HttpSession session = new HttpSession(PEER, listener);
    private final WrittenText out = new WrittenText();

    private void send(String text) {
        session.received(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), out);
    }

    @Test
    @Tag("SRV-021")
    void answersOneRequestAndEnds() {
        send("GET /sess");
        send("ions HTTP/1.1\r\nHost: mail.example\r\n");
        assertFalse(out.isClosed());
        send("X-One:  two \r\n\r\nGET /more HTTP/1.1\r\n\r\n");
        assertTrue(out.isClosed());
        assertEquals("/sessions", listener.heads.get(0).target());
        assertEquals(Optional.of("two"), listener.heads.get(0).field("x-ONE"));
        assertEquals(1, listener.heads.size());
        assertTrue(out.text().startsWith("HTTP/1.1 200 OK\r\n"), out.text());
        assertTrue(out.text().endsWith("Connection: close\r\n\r\nfine \u00fc\n"), out.text());
        assertTrue(out.text().contains("Content-Length: 8\r\n"), out.text());
    }

    @Test
    @Tag("SRV-020")
    void whatIsAnsweredEarlyKeepsNoContent() {
        listener.early = Optional.of(HttpAnswer.redirect("http://mail.example:5108/admin/home"));
        send("POST /old HTTP/1.0\r\nContent-Length: 4000000\r\n\r\nabc");
        assertTrue(out.text().startsWith("HTTP/1.1 302 Found\r\nLocation: http://mail.example:5108/admin/home\r\n"));
        assertTrue(out.isClosed());
        assertEquals(List.of(), listener.contents);
    }

    @Test
    void toHeadThereIsNoText() {
        send("HEAD /sessions HTTP/1.1\r\n\r\n");
        assertTrue(out.text().endsWith("Connection: close\r\n\r\n"), out.text());
    }

    @Test
    @Tag("LOC-044")
    void contentComesInPartsAndMayBeWaitedFor() {
        send("PUT /files/A HTTP/1.1\r\nContent-Length: 10\r\nExpect: 100-continue\r\n\r\n01234");
        assertEquals("HTTP/1.1 100 Continue\r\n\r\n", out.text());
        send("56789and more");
        assertEquals(List.of("0123456789"), listener.contents);
        assertTrue(out.isClosed());
    }

    @ParameterizedTest
    @CsvSource({
        "'GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n', 411",
        "'PUT / HTTP/1.1\r\nContent-Length: 4194305\r\n\r\n', 413",
        "'PUT / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n', 400",
        "'PUT / HTTP/1.1\r\nContent-Length: -1\r\n\r\n', 400",
        "'PUT / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400",
        "'GET /\r\n\r\n', 400",
        "'get / HTTP/1.1\r\n', 400",
        "'GET / HTTP/2.0\r\n', 400",
        "'GET / HTTP/1.1\r\n folded: x\r\n', 400",
        "'GET / HTTP/1.1\r\nX: a\u0001b\r\n', 400",
        "'\u0016\u0003\u0001\u0002\n', 400"
    })
    void refusesWhatItDoesNotRead(String request, int status) {
        send(request);
        assertTrue(out.text().startsWith("HTTP/1.1 " + status + " "), out.text());
        assertTrue(out.isClosed());
        assertEquals(List.of(), listener.heads);
    }

    @Test
    void endlessHeadsAreCutOff() {
        send("GET / HTTP/1.1\r\nX: " + "y".repeat(9_000));
        assertTrue(out.text().startsWith("HTTP/1.1 431 "));
        HttpSession many = new HttpSession(PEER, listener);
        WrittenText answer = new WrittenText();
        many.received(
                ByteBuffer.wrap(("GET / HTTP/1.1\r\n" + "X: y\r\n".repeat(200)).getBytes(StandardCharsets.UTF_8)),
                answer);
        assertTrue(answer.text().startsWith("HTTP/1.1 431 "));
        assertEquals(List.of(), listener.heads);
    }

    @Test
    void longFieldsAreCutOffAllTogether() {
        send("GET /services HTTP/1.1\r\n");
        for (int i = 0; i < 5; i++) {
            send("X-" + i + ": " + "x".repeat(7_000) + "\r\n");
        }
        assertTrue(out.text().startsWith("HTTP/1.1 431 "), out.text());
    }

    /** A pattern that tries every way to part blanks from a value takes minutes for one line. */
    @Test
    void blanksCostNoTime() {
        String line = "GET /services HTTP/1.1\r\nX:" + " ".repeat(7_900) + "\u0085\r\n\r\n";
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> session.received(ByteBuffer.wrap(line.getBytes(StandardCharsets.ISO_8859_1)), out));
        assertEquals(1, listener.heads.size());
    }

    @Test
    void lateRequestsAndBugsAreAnsweredToo() {
        session.idle(out);
        assertTrue(out.text().startsWith("HTTP/1.1 408 "));
        WrittenText failed = new WrittenText();
        session.failed(failed);
        assertTrue(failed.text().startsWith("HTTP/1.1 500 "));
        session.disconnected();
    }

    private static final class Listener implements HttpListener {
        private final List<HttpHead> heads = new ArrayList<>();
        private final List<String> contents = new ArrayList<>();
        private Optional<HttpAnswer> early = Optional.empty();

        @Override
        public Optional<HttpAnswer> early(HttpHead head, Peer peer) {
            heads.add(head);
            return early;
        }

        @Override
        public HttpAnswer answer(HttpHead head, byte[] content, Peer peer) {
            contents.add(new String(content, StandardCharsets.UTF_8));
            return HttpAnswer.of(200, "fine \u00fc");
        }
    }
}
