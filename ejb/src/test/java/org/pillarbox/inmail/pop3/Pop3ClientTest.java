package org.pillarbox.inmail.pop3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.inmail.pop3.Pop3Failure.Kind;
import org.pillarbox.protocol.peer.ScriptedPeer;
import org.pillarbox.settings.inmail.Pop3Login;
import org.pillarbox.settings.inmail.Pop3Security;

/** The client against a peer that plays scripts. */
@Timeout(60)
class Pop3ClientTest {
    private static final String OPEN = "S: +OK ready\nC: USER ann\nS: +OK\nC: PASS secret word\nS: +OK\n";

    private Duration silence = Duration.ofSeconds(50);
    private final Watchman watchman = new Watchman(task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });
    private final Pop3Client client =
            new Pop3Client((host, port, connection) -> new Socket("127.0.0.1", port), () -> silence, watchman);

    @AfterEach
    void end() {
        watchman.close();
    }

    @Test
    @Tag("EXT-054")
    @Tag("TEC-049")
    void logsInByNameAndPasswordAsTheyStand() throws Exception {
        try (ScriptedPeer peer =
                play("S: +OK ready\nC: USER mycompany#mail.myisp.com\nS: +OK\nC: PASS secret word\nS: +OK\n"
                        + "C: LIST\nS: +OK\nS: .\nC: QUIT\nS: +OK bye\n")) {
            Pop3Session session = open(peer, Pop3Login.PLAIN, "mycompany#mail.myisp.com", "secret word");
            assertEquals(List.of(), session.list());
            session.quit();
            peer.check();
        }
    }

    @Test
    @Tag("EXT-052")
    void provesItselfByTheTimeStampOfTheGreeting() throws Exception {
        // The example of RFC 1939 §7.
        try (ScriptedPeer peer = play("S: +OK POP3 server ready <1896.697170952@dbc.mtview.ca.us>\n"
                + "C: APOP mrose c4c9334bac560ecc979e58001b3e22fb\nS: +OK maildrop has 1 message (369 octets)\n")) {
            open(peer, Pop3Login.APOP, "mrose", "tanstaaf").close();
            peer.check();
        }
    }

    @Test
    @Tag("EXT-053")
    void saysNoPasswordWhereTheGreetingHasNoTimeStampForApop() throws Exception {
        try (ScriptedPeer peer = play("S: +OK ready\nC-closed")) {
            Pop3Failure failure = assertThrows(Pop3Failure.class, () -> open(peer, Pop3Login.APOP, "ann", "secret")
                    .close());
            assertEquals(Kind.LOGIN, failure.kind());
            peer.check();
            assertEquals(List.of(), peer.heard().get(0).lines());
        }
    }

    @Test
    @Tag("EXT-052")
    void answersAChallengeByCramMd5() throws Exception {
        // The example of RFC 2195 §2.
        String challenge = coded("<1896.697170952@postoffice.reston.mci.net>");
        String answer = coded("tim b913a602c7eda7a495b4e6e7334d3890");
        try (ScriptedPeer peer =
                play("S: +OK ready\nC: AUTH CRAM-MD5\nS: + " + challenge + "\nC: " + answer + "\nS: +OK\n")) {
            open(peer, Pop3Login.CRAM_MD5, "tim", "tanstaaftanstaaf").close();
            peer.check();
        }
    }

    @Test
    void bringsATokenAndReadsWhyItIsRefused() throws Exception {
        String token = coded("user=ann@isp.example\1auth=Bearer abc\1\1");
        String begin = "S: +OK ready\nC: AUTH XOAUTH2\nS: +\nC: " + token + "\n";
        try (ScriptedPeer peer =
                play(begin + "S: +OK\n").play(begin + "S: + eyJzdGF0dXMiOiI0MDAifQ==\nC:\nS: -ERR [AUTH] expired\n")) {
            open(peer, Pop3Login.XOAUTH2, "ann@isp.example", "abc").close();
            Pop3Failure refused =
                    assertThrows(Pop3Failure.class, () -> open(peer, Pop3Login.XOAUTH2, "ann@isp.example", "abc")
                            .close());
            assertEquals(Kind.LOGIN, refused.kind());
            assertEquals("-ERR [AUTH] expired", refused.reply().orElseThrow());
            assertFalse(refused.getMessage().contains(token));
        }
    }

    @Test
    @Tag("TEC-039")
    void tellsOfARefusalWithoutThePassword() throws Exception {
        try (ScriptedPeer peer = play("S: +OK\nC: USER ann\nS: +OK\nC: PASS secret\nS: -ERR wrong\n")) {
            Pop3Failure refused = assertThrows(Pop3Failure.class, () -> open(peer, Pop3Login.PLAIN, "ann", "secret")
                    .close());
            assertEquals(Kind.LOGIN, refused.kind());
            assertEquals("-ERR wrong", refused.reply().orElseThrow());
            assertEquals("PASS ****", refused.lastCommand().orElseThrow());
        }
    }

    @Test
    @Tag("EXT-052")
    void triesNoOtherLogInThanTheChosenOne() throws Exception {
        try (ScriptedPeer peer = play("S: +OK ready <1@isp.example>\nC: AUTH CRAM-MD5\nS: -ERR unknown\nC-closed\n")) {
            assertThrows(Pop3Failure.class, () -> open(peer, Pop3Login.CRAM_MD5, "ann", "secret")
                    .close());
            peer.check();
        }
    }

    @Test
    void listsAndNamesMessages() throws Exception {
        try (ScriptedPeer peer = play(OPEN
                + "C: LIST\nS: +OK 3 messages\nS: 1 120\nS: 2 9999999999\nS: 7 0 whatever\nS: .\n"
                + "C: UIDL\nS: +OK\nS: 1 whqtswO00WBw418f9t5JxYwZ\nS: 2 !~\nS: 7 x\nS: .\n")) {
            Pop3Session session = open(peer);
            assertEquals(List.of(new Listed(1, 120), new Listed(2, 9_999_999_999L), new Listed(7, 0)), session.list());
            assertEquals(
                    Map.of(1, "whqtswO00WBw418f9t5JxYwZ", 2, "!~", 7, "x"),
                    session.uniqueIds().orElseThrow());
            session.close();
            peer.check();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "x 5",
                "1 -5",
                "1 1 1\nS: 1 2",
                "-1 5",
                "1 99999999999999999999",
                "99999999999 1",
                "+OK 1 5",
                ""
            })
    void aListingThatIsNoneEndsTheSession(String line) throws Exception {
        try (ScriptedPeer peer = play(OPEN + "C: LIST\nS: +OK\nS: " + line + "\nS: .\n")) {
            Pop3Session session = open(peer);
            assertEquals(
                    Kind.DISORDER,
                    assertThrows(Pop3Failure.class, session::list).kind());
        }
    }

    @Test
    @Tag("TEC-060")
    void aListingThatBreaksOffIsNoEmptyMailbox() throws Exception {
        try (ScriptedPeer peer = play(OPEN + "C: LIST\nS-cut\n").play(OPEN + "C: LIST\nS: +OK 2\nS: 1 100\nS-cut\n")) {
            for (int i = 0; i < 2; i++) {
                Pop3Session session = open(peer);
                Pop3Failure lost = assertThrows(Pop3Failure.class, session::list);
                assertEquals(Kind.LOST, lost.kind());
            }
        }
    }

    @Test
    @Tag("TEC-060")
    void aServerThatHangsUpAtListGivesTheErrorNoMoreData() throws Exception {
        try (ScriptedPeer peer = play(OPEN + "C: LIST\n")) {
            Pop3Session session = open(peer);
            Pop3Failure lost = assertThrows(Pop3Failure.class, session::list);
            assertTrue(lost.getCause() instanceof EOFException, lost.toString());
        }
    }

    @Test
    void knowsNoUniqueIdsWhereTheServerDoesNot() throws Exception {
        try (ScriptedPeer peer = play(OPEN + "C: UIDL\nS: -ERR unknown command\nC: TOP 1 0\nS: -ERR\n")) {
            Pop3Session session = open(peer);
            assertTrue(session.uniqueIds().isEmpty());
            assertFalse(session.header(1, bytes -> {}));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain|a\\r\\nb\\r\\n.\\r\\n|a\\r\\nb\\r\\n",
                "nothing at all|.\\r\\n|''",
                "dots at the beginnings of lines|..\\r\\n...\\r\\n..a\\r\\n.\\r\\n|.\\r\\n..\\r\\n.a\\r\\n",
                "dots that were not doubled|.a\\r\\n.. b\\r\\n.\\r\\n|.a\\r\\n. b\\r\\n",
                "bare line feeds|a\\nb\\n\\r\\n.\\r\\n|a\\nb\\n\\r\\n",
                "bare returns|a\\rb\\r\\r\\n.\\r\\n|a\\rb\\r\\r\\n",
                "a dot behind a bare line feed|a\\n.\\r\\n|a\\n",
                "a dot behind a bare line feed, and more|a\\n.\\r\\nb\\r\\n.\\r\\n|a\\n.\\r\\nb\\r\\n",
                "a dot before a bare line feed, and more|a\\r\\n.\\nb\\r\\n.\\r\\n|a\\r\\n.\\nb\\r\\n",
                "a dot and a return|a\\r\\n.\\rb\\r\\n.\\r\\n|a\\r\\n.\\rb\\r\\n",
                "a dot and two returns|a\\r\\n.\\r\\r\\nb\\r\\n.\\r\\n|a\\r\\n.\\r\\r\\nb\\r\\n",
                "zeros and high bytes|a\\x00\\xff\\r\\n.\\r\\n|a\\x00\\xff\\r\\n",
            })
    void keepsTheBytesOfMessages(String what, String sent, String message) throws Exception {
        try (ScriptedPeer peer = play(OPEN + "C: RETR 1\nS-raw: +OK\\r\\n" + sent + "\nC: DELE 1\nS: +OK\n")) {
            Pop3Session session = open(peer);
            assertEquals(message, escaped(retrieve(session)), what);
            session.delete(1);
            peer.check();
        }
    }

    @Test
    void aServerOfBareLineFeedsGivesProperLines() throws Exception {
        try (ScriptedPeer peer =
                play("S-raw: +OK ready\\n\nC: USER ann\nS-raw: +OK\\n\nC: PASS secret word\nS-raw: +OK\\n\n"
                        + "C: RETR 1\nS-raw: +OK\\na\\n..b\\n\\n.\\n\nC: QUIT\nS-raw: +OK\\n\n")) {
            Pop3Session session = open(peer);
            assertEquals("a\\r\\n.b\\r\\n\\r\\n", escaped(retrieve(session)));
            session.quit();
            peer.check();
        }
    }

    @Test
    void aLongLineOfAMessageIsNoTrouble() throws Exception {
        String line = "x".repeat(300_000);
        try (ScriptedPeer peer = play(OPEN + "C: RETR 1\nS: +OK\nS: " + line + "\nS: .\n")) {
            assertEquals(line + "\r\n", retrieve(open(peer)));
        }
    }

    @Test
    void aMessageThatBreaksOffIsNone() throws Exception {
        try (ScriptedPeer peer = play(OPEN + "C: RETR 1\nS: +OK\nS: half a mess\nS-cut\n")) {
            Pop3Session session = open(peer);
            Pop3Failure lost = assertThrows(Pop3Failure.class, () -> retrieve(session));
            assertEquals(Kind.LOST, lost.kind());
        }
    }

    @Test
    void aMessageThatIsFarLongerThanItsServerSaysEndsTheSession() throws Exception {
        String lines = ("S: " + "x".repeat(1 << 20) + "\n").repeat(17);
        try (ScriptedPeer peer = play(OPEN + "C: RETR 1\nS: +OK\n" + lines)) {
            Pop3Session session = open(peer);
            Pop3Failure endless =
                    assertThrows(Pop3Failure.class, () -> session.retrieve(1, OptionalLong.of(100), bytes -> {}));
            assertEquals(Kind.DISORDER, endless.kind());
        }
    }

    @Test
    void whatCannotBeTakenEndsTheSessionAndIsSaidAsItIs() throws Exception {
        try (ScriptedPeer peer = play(OPEN + "C: RETR 1\nS: +OK\nS: text\nS: .\nC-closed\n")) {
            Pop3Session session = open(peer);
            IOException full = new IOException("disk full");
            IOException thrown = assertThrows(
                    IOException.class,
                    () -> session.retrieve(1, OptionalLong.empty(), bytes -> {
                        throw full;
                    }));
            assertEquals(full, thrown);
            peer.check();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 400 Bad Request", "220 smtp.example", "+", ""})
    void aGreetingThatIsNoneIsNotTalkedTo(String greeting) throws Exception {
        try (ScriptedPeer peer = play("S-raw: " + greeting + "\\r\\n\nC-closed\n")) {
            assertEquals(
                    Kind.DISORDER,
                    assertThrows(Pop3Failure.class, () -> open(peer)).kind());
            peer.check();
        }
    }

    @Test
    void aServerThatTurnsAwayWasNotReached() throws Exception {
        try (ScriptedPeer peer = play("S: -ERR too busy\nC-closed\n")) {
            Pop3Failure away = assertThrows(Pop3Failure.class, () -> open(peer));
            assertEquals(Kind.UNREACHABLE, away.kind());
            assertEquals("-ERR too busy", away.reply().orElseThrow());
        }
    }

    @Test
    void linesOfAnswersHaveAnEnd() throws Exception {
        try (ScriptedPeer peer = play("S-raw: +OK " + "x".repeat(5000))) {
            assertEquals(
                    Kind.DISORDER,
                    assertThrows(Pop3Failure.class, () -> open(peer)).kind());
        }
    }

    @Test
    void aServerThatGoesOnBehindItsAnswerIsNotTalkedTo() throws Exception {
        try (ScriptedPeer peer = play(OPEN + "C: LIST\nS-raw: +OK\\r\\n.\\r\\n+OK injected\\r\\n\nC-closed\n")) {
            Pop3Session session = open(peer);
            session.list();
            assertEquals(
                    Kind.DISORDER,
                    assertThrows(Pop3Failure.class, () -> session.delete(1)).kind());
        }
    }

    @Test
    void aSilentServerIsGivenUp() throws Exception {
        try (ScriptedPeer peer = play(OPEN + "C: LIST\nS-wait: ever\n")) {
            silence = Duration.ofSeconds(1);
            Pop3Session session = open(peer);
            Pop3Failure lost = assertThrows(Pop3Failure.class, session::list);
            assertTrue(lost.getCause() instanceof SocketTimeoutException, lost.toString());
        }
    }

    @Test
    void anInterruptEndsWhateverIsWaitedFor() throws Exception {
        try (ScriptedPeer peer = play(OPEN + "C: LIST\nS-wait: ever\n")) {
            Pop3Session session = open(peer);
            Thread me = Thread.currentThread();
            Thread other = new Thread(() -> {
                try {
                    peer.awaitReached("ever");
                } catch (IOException left) {
                    throw new IllegalStateException(left);
                }
                me.interrupt();
            });
            other.start();
            Pop3Failure stopped = assertThrows(Pop3Failure.class, session::list);
            assertTrue(Thread.interrupted());
            assertTrue(stopped.getCause() instanceof InterruptedIOException, stopped.toString());
            other.join();
        }
    }

    @Test
    void nothingIsBelievedThatWasSaidBehindStls() throws Exception {
        try (ScriptedPeer peer = play("S: +OK ready\nC: STLS\nS-raw: +OK\\r\\n+OK logged in\\r\\n\nC-closed\n")) {
            Pop3Failure insecure = assertThrows(Pop3Failure.class, () -> open(peer, Pop3Security.STARTTLS, ""));
            assertEquals(Kind.INSECURE, insecure.kind());
        }
    }

    @Test
    void withoutStlsNoPasswordIsSaidWhereTheLineMustBeSecure() throws Exception {
        try (ScriptedPeer peer = play("S: +OK ready\nC: STLS\nS: -ERR unknown\nC-closed\n")) {
            Pop3Failure insecure = assertThrows(Pop3Failure.class, () -> open(peer, Pop3Security.STARTTLS, ""));
            assertEquals(Kind.INSECURE, insecure.kind());
            peer.check();
        }
    }

    @Test
    void logsInUnderTlsWhereTheCertificateIsBelieved() throws Exception {
        String script = "S: +OK ready\nC: STLS\nS: +OK\nS-tls\n" + OPEN.substring(OPEN.indexOf("C: USER"));
        try (ScriptedPeer peer = ScriptedPeer.inTheClear();
                ScriptedPeer direct = ScriptedPeer.underTls().play(OPEN)) {
            String pem = ScriptedPeer.certificatePem();
            peer.play(script);
            Pop3Session session = open(peer, Pop3Security.STARTTLS, pem);
            assertTrue(session.cipher().isPresent());
            session.close();
            open(direct, Pop3Security.TLS, pem).close();
        }
    }

    @Test
    void aCertificateOfNobodyKnownIsNotBelieved() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.underTls().play(OPEN)) {
            Pop3Failure insecure = assertThrows(Pop3Failure.class, () -> open(peer, Pop3Security.TLS, ""));
            assertEquals(Kind.INSECURE, insecure.kind());
            assertTrue(insecure.getMessage().startsWith("The connection could not be secured"), insecure.getMessage());
        }
    }

    @Test
    void aCertificateForAnotherNameIsNotBelieved() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.underTls().play(OPEN)) {
            String pem = ScriptedPeer.certificatePem();
            Account account = new Account(Pop3Login.PLAIN, "ann", "secret word");
            Pop3Target target = new Pop3Target("pop.isp.example", peer.port(), Pop3Security.TLS, pem, account);
            Pop3Failure insecure = assertThrows(Pop3Failure.class, () -> client.open(target, 1));
            assertEquals(Kind.INSECURE, insecure.kind());
            assertTrue(insecure.getMessage().contains("pop.isp.example"), insecure.getMessage());
        }
    }

    @Test
    @Tag("EXT-082")
    void asksForAnEnvelope() throws Exception {
        try (ScriptedPeer peer = play(OPEN
                + "C: *ENV 1\nS: +OK\nS: 1998-01-13 09:20:03\nS: mail.isp.example\nS: 4711\n"
                + "S: <x@outside.example>\nS: <ann@mail.example>\nS: bob@mail.example\nS: .\n")) {
            Sdps sdps = open(peer).envelope(1);
            assertEquals("x@outside.example", sdps.sender().orElseThrow());
            assertEquals(List.of("ann@mail.example", "bob@mail.example"), sdps.recipients());
        }
    }

    @Test
    void aNullSenderOrFewerLinesAreUnderstood() {
        Sdps report = Sdps.of(List.of("a", "b", "c", "<>", "<ann@mail.example>"));
        assertEquals(List.of("ann@mail.example"), report.recipients());
        assertTrue(report.sender().isEmpty());
        assertEquals(
                List.of("ann@mail.example"),
                Sdps.of(List.of("x@outside.example", "ann@mail.example")).recipients());
        assertEquals(List.of(), Sdps.of(List.of("nothing", "of use")).recipients());
    }

    private static ScriptedPeer play(String script) throws IOException {
        return ScriptedPeer.inTheClear().play(script);
    }

    private Pop3Session open(ScriptedPeer peer) throws Pop3Failure {
        return open(peer, Pop3Login.PLAIN, "ann", "secret word");
    }

    private Pop3Session open(ScriptedPeer peer, Pop3Login method, String user, String secret) throws Pop3Failure {
        Account account = new Account(method, user, secret);
        return client.open(new Pop3Target("localhost", peer.port(), Pop3Security.NONE, "", account), 1);
    }

    private Pop3Session open(ScriptedPeer peer, Pop3Security security, String pem) throws Pop3Failure {
        Account account = new Account(Pop3Login.PLAIN, "ann", "secret word");
        return client.open(new Pop3Target("localhost", peer.port(), security, pem, account), 1);
    }

    private static String retrieve(Pop3Session session) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        session.retrieve(1, OptionalLong.empty(), bytes -> {
            while (bytes.hasRemaining()) {
                out.write(bytes.get());
            }
        });
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static String escaped(String text) {
        return text.replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace("\0", "\\x00")
                .replace("\u00ff", "\\xff");
    }

    private static String coded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
