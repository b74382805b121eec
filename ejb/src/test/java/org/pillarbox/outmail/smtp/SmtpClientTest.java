package org.pillarbox.outmail.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.DsnNotify;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.outmail.Replies;
import org.pillarbox.outmail.SendResult;
import org.pillarbox.outmail.SmtpConversation;
import org.pillarbox.outmail.SmtpTarget;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.outmail.UnreadableContent;
import org.pillarbox.protocol.peer.ScriptedPeer;
import org.pillarbox.routing.Mail;
import org.pillarbox.settings.TlsDemand;

/** The client against a peer that plays scripts. */
@Timeout(60)
class SmtpClientTest {
    private static final Duration LONG = Duration.ofSeconds(50);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final String MESSAGE = "Subject: Lunch\r\n\r\n.hidden\r\nBücher\r\n";

    private SocketSmtpClient client = client(new TimeOuts(LONG, LONG, LONG, LONG, LONG, LONG));

    private static SocketSmtpClient client(TimeOuts times) {
        return new SocketSmtpClient(() -> "mail.example", times, task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        });
    }

    @AfterEach
    void end() {
        client.end();
    }

    @Test
    void speaksPlainSmtpToAServerThatOffersNothing() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear()
                .play(
                        """
                S: 220 peer.example ready
                C: EHLO mail.example
                S: 502 what
                C: HELO mail.example
                S: 250 peer.example
                C: MAIL FROM:<ann@mail.example>
                S: 250 fine
                C: RCPT TO:<bob@b.example>
                S: 251 will forward
                C: RCPT TO:<gone@b.example>
                S: 550 no such user
                C: DATA
                S: 354 go ahead
                C-data
                S: 250 taken
                C: QUIT
                S: 221 bye
                """)) {
            SendResult result = send(peer, Mail.envelope("ann@mail.example", "bob@b.example", "gone@b.example"));
            assertEquals(List.of("250 taken", "550 no such user"), words(result));
            assertEquals("in the clear", result.line());
            peer.check();
            assertEquals(MESSAGE.replace("\n.hidden", "\n..hidden"), text(peer));
        }
    }

    @Test
    void anOfferWithoutWordsIsNone() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear()
                .play(simple("S: 250 taken").replace("S: 250 peer.example", "S: 250-peer.example\nS: 250 ="))) {
            assertEquals(List.of("250 taken"), words(send(peer, Mail.envelope("ann@mail.example", "bob@b.example"))));
            peer.check();
        }
    }

    @Test
    void pipelinesAndSendsTheVeryBytesInOneChunk() throws Exception {
        String odd = "no header\n.\n.\r\n\r.\r\n\0 no end of line";
        int size = odd.getBytes(StandardCharsets.UTF_8).length;
        try (ScriptedPeer peer = ScriptedPeer.inTheClear()
                .play(
                        """
                S: 220 peer.example
                C: EHLO mail.example
                S: 250-peer.example
                S: 250-PIPELINING
                S: 250-SIZE 1000000
                S: 250-8BITMIME
                S: 250-CHUNKING
                S: 250 BINARYMIME
                C: MAIL FROM:<ann@mail.example> SIZE=%1$d BODY=BINARYMIME
                C: RCPT TO:<bob@b.example>
                C: RCPT TO:<full@b.example>
                S: 250 2.1.0 fine
                S: 250 2.1.5 fine
                S: 452 4.2.2 mailbox full
                C: BDAT %1$d LAST
                C-octets: %1$d
                S: 250 2.6.0 taken
                C: QUIT
                """
                                .formatted(size))) {
            Envelope binary = with(
                    Mail.envelope("ann@mail.example", "bob@b.example", "full@b.example"),
                    Envelope.BodyType.BINARY_MIME,
                    false);
            SendResult result = send(peer, binary, content(odd));
            assertEquals(List.of("250 2.6.0 taken", "452 4.2.2 mailbox full"), words(result));
            peer.check();
            assertEquals(odd, text(peer));
        }
    }

    @Test
    void noBytesOfAMessageAreTakenForItsEnd() throws Exception {
        String[][] cases = {
            {".\r\n..\r\na", "..\r\n...\r\na\r\n"}, {"a\r\n\r\n.\r\n", "a\r\n\r\n..\r\n"}, {"a\r", "a\r\r\n"}, {"", ""}
        };
        for (String[] each : cases) {
            try (ScriptedPeer peer = ScriptedPeer.inTheClear().play(simple("S: 250 taken"))) {
                send(peer, Mail.envelope("ann@mail.example", "bob@b.example"), content(each[0]));
                peer.check();
                assertEquals(each[1], text(peer));
            }
        }
    }

    @Test
    void aDotBehindABareLineFeedIsDoubledToo() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear()
                .play(
                        """
                S: 220 peer.example
                C: EHLO mail.example
                S: 250 peer.example
                C: MAIL FROM:<ann@mail.example>
                S: 250 fine
                C: RCPT TO:<bob@b.example>
                S: 250 fine
                C: DATA
                S: 354 go ahead
                C-octets: 13
                S: 250 taken
                C: QUIT
                """)) {
            send(peer, Mail.envelope("ann@mail.example", "bob@b.example"), content("a\n.\r\nb\r"));
            peer.check();
            assertEquals("a\n..\r\nb\r\r\n.\r\n", text(peer));
        }
    }

    @Test
    @Tag("LOC-075")
    void handsOnTheWishesForReports() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear()
                .play(
                        """
                S: 220 peer.example
                C: EHLO mail.example
                S: 250-peer.example
                S: 250-dsn
                S: 250 8bitmime
                C: MAIL FROM:<ann@mail.example> BODY=8BITMIME RET=HDRS ENVID=QQ+2B1+3D2+203
                S: 250 fine
                C: RCPT TO:<bob@b.example> NOTIFY=DELAY,SUCCESS ORCPT=rfc822;Bob+2Bx@b.example
                S: 250 fine
                C: DATA
                S: 354 go ahead
                C-data
                S: 250 taken
                C: QUIT
                """)) {
            EnvelopeRecipient bob = new EnvelopeRecipient(
                    new Address("bob", "b.example"),
                    Set.of(DsnNotify.SUCCESS, DsnNotify.DELAY),
                    Optional.of("rfc822;Bob+x@b.example"));
            Envelope plain = Mail.envelope("ann@mail.example");
            Envelope envelope = new Envelope(
                    plain.reversePath(),
                    List.of(bob),
                    Envelope.BodyType.EIGHT_BIT_MIME,
                    false,
                    Optional.of(Envelope.DsnReturn.HEADERS),
                    Optional.of("QQ+1=2 3"),
                    0);
            assertTrue(send(peer, envelope).reports());
            peer.check();
        }
    }

    @Test
    @Tag("SRV-136")
    void internationalMailGoesOnlyToServersThatTakeIt() throws Exception {
        Envelope envelope = Mail.envelope("ann@mail.example", "bücher@b.example", "bob@b.example");
        try (ScriptedPeer peer = ScriptedPeer.inTheClear()
                .play(simple("S: 250 taken"))
                .play(
                        """
                S: 220 peer.example
                C: EHLO mail.example
                S: 250-peer.example
                S: 250 SMTPUTF8
                C: MAIL FROM:<ann@mail.example> SMTPUTF8
                S: 250 fine
                C: RCPT TO:<b*cher@b.example>
                S: 250 fine
                C: RCPT TO:<bob@b.example>
                S: 250 fine
                C: DATA
                S: 354 go ahead
                C-data
                S: 250 taken
                C: QUIT
                """)) {
            List<String> first = words(send(peer, envelope));
            assertTrue(first.get(0).startsWith("553 5.6.7"), first.toString());
            assertEquals("250 taken", first.get(1));
            assertEquals(List.of("250 taken", "250 taken"), words(send(peer, envelope)));
            peer.check();
        }
    }

    @Test
    void severalMessagesGoOverOneConnectionAndARefusedOneSpoilsNothing() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear()
                .play(
                        """
                S: 220 peer.example
                C: EHLO mail.example
                S: 250-peer.example
                S: 250 PIPELINING
                C: MAIL FROM:<ann@mail.example>
                C: RCPT TO:<x@b.example>
                S: 552 5.3.4 too large
                S: 503 no MAIL
                C: MAIL FROM:<ann@mail.example>
                C: RCPT TO:<y@b.example>
                S: 250 fine
                S: 550 5.1.1 nobody
                C: RSET
                S: 250 fine
                C: MAIL FROM:<>
                C: RCPT TO:<z@b.example>
                S: 250 fine
                S: 250 fine
                C: DATA
                S: 354 go ahead
                C-data
                S: 250 taken
                C: QUIT
                """)) {
            try (SmtpConversation line = client.open(target(peer))) {
                assertEquals(
                        List.of("552 5.3.4 too large"),
                        words(line.send(Mail.envelope("ann@mail.example", "x@b.example"), content(MESSAGE))));
                assertEquals(
                        List.of("550 5.1.1 nobody"),
                        words(line.send(Mail.envelope("ann@mail.example", "y@b.example"), content(MESSAGE))));
                assertEquals(
                        List.of("250 taken"), words(line.send(Mail.envelope("", "z@b.example"), content(MESSAGE))));
                assertTrue(line.isOpen());
            }
            peer.check();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S: 421 4.3.2 going down",
                "S-cut",
                "S: hello",
                "S-raw: 250-one\\r\\n251 two\\r\\n",
                "S-raw: 2",
                "S: 354 what",
                "S: 999 what"
            })
    @Tag("C2")
    void whateverGoesWrongBehindTheMessageIsTriedAgain(String answer) throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear().play(simple(answer).replace("C: QUIT\n", ""))) {
            SendResult result = send(peer, Mail.envelope("ann@mail.example", "bob@b.example"));
            assertEquals(4, result.replies().get(0).code() / 100, words(result).toString());
        }
    }

    @Test
    @Tag("C2")
    void aServerThatFallsSilentIsGivenUpInTime() throws Exception {
        client.end();
        client = client(new TimeOuts(LONG, LONG, LONG, LONG, SHORT, LONG));
        try (ScriptedPeer peer =
                ScriptedPeer.inTheClear().play(simple("S-wait: never").replace("C: QUIT\n", ""))) {
            SendResult result = send(peer, Mail.envelope("ann@mail.example", "bob@b.example"));
            assertEquals(
                    List.of("421 4.4.2 The connection was lost: the server did not answer in time"), words(result));
        }
    }

    @Test
    @Tag("C2")
    void manyShortWaitsAreNoLongOne() throws Exception {
        client.end();
        client = client(new TimeOuts(LONG, LONG, LONG, SHORT, LONG, SHORT));
        String script = simple("").substring(0, simple("").indexOf("C-data"));
        try (ScriptedPeer peer = ScriptedPeer.inTheClear().play(script.replace("S: 354 go ahead", "S-wait: never"))) {
            SendResult result = assertTimeoutPreemptively(
                    LONG.dividedBy(2), () -> send(peer, Mail.envelope("ann@mail.example", "bob@b.example")));
            assertEquals(
                    List.of("421 4.4.2 The connection was lost: the server did not answer in time"), words(result));
        }
    }

    @Test
    void aLargeMessageHasTheTimeOfASlowLine() {
        assertEquals(Duration.ofMinutes(10), TimeOuts.of(Duration.ofMinutes(5)).whole(1_000_000));
        assertEquals(
                Duration.ofSeconds(180 + 10_000),
                TimeOuts.of(Duration.ofMinutes(5)).whole(100_000_000));
    }

    @ParameterizedTest
    @EnumSource(
            value = Envelope.BodyType.class,
            names = {"EIGHT_BIT_MIME", "BINARY_MIME"})
    @Tag("C9")
    void aServerOfSevenBitsGetsSevenBits(Envelope.BodyType body) throws Exception {
        String message =
                "DKIM-Signature: v=1; stays\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGr\u00fc\u00dfe\r\n.\r\n";
        try (ScriptedPeer peer = ScriptedPeer.inTheClear()
                .play(simple("S: 250 taken").replace("S: 250 peer.example", "S: 250-peer.example\nS: 250 SIZE"))) {
            SendResult result = send(
                    target(peer),
                    with(Mail.envelope("ann@mail.example", "bob@b.example"), body, false),
                    content(message));
            assertEquals(List.of("250 taken"), words(result));
            peer.check();
            assertEquals(
                    "DKIM-Signature: v=1; stays\r\nContent-Type: text/plain; charset=utf-8\r\nMIME-Version: 1.0\r\n"
                            + "Content-Transfer-Encoding: quoted-printable\r\n\r\nGr=C3=BC=C3=9Fe\r\n=2E\r\n",
                    new String(peer.heard().get(0).contents().get(0), StandardCharsets.US_ASCII));
        }
    }

    @Test
    @Tag("C9")
    void whatCannotBeConvertedIsNeverShownToAServerOfSevenBits() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear()
                .play("S: 220 peer.example\nC: EHLO mail.example\nS: 250 peer.example\nC: QUIT\n")) {
            SendResult result = send(
                    target(peer),
                    with(Mail.envelope("ann@mail.example", "bob@b.example"), Envelope.BodyType.EIGHT_BIT_MIME, false),
                    content("Content-Type: multipart/signed; boundary=b\r\n\r\n--b\r\n\r\n\u00fc\r\n--b--\r\n"));
            assertEquals("5.6.3", result.replies().get(0).enhanced());
            peer.check();
        }
    }

    @Test
    void aMessageThatCannotBeReadIsNeverEnded() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear()
                .play(simple("").substring(0, simple("").indexOf("C-data")) + "C: Sub*\nC-closed\n")) {
            Content damaged = new Content() {
                @Override
                public long size() {
                    return 1_000_000;
                }

                @Override
                public int read(long position, ByteBuffer into) throws IOException {
                    if (position > 0) {
                        throw new IOException("checksum");
                    }
                    into.put("Subject: x\r\n".getBytes(StandardCharsets.US_ASCII));
                    return 12;
                }
            };
            assertThrows(
                    UnreadableContent.class,
                    () -> send(peer, Mail.envelope("ann@mail.example", "bob@b.example"), damaged));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"S: 554 5.3.2 not you", "S: 421 busy", "S-cut", "S: ready", "S-raw: 220"})
    @Tag("C2")
    void aServerThatDoesNotGreetIsUnreachableForNow(String greeting) throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear().play(greeting + "\n")) {
            Unreachable refused = assertThrows(Unreachable.class, () -> client.open(target(peer)));
            assertTrue(refused.reply().isTemporary(), refused.getMessage());
        }
    }

    @Test
    void aPortWhereNobodyListensIsUnreachableForNow() throws Exception {
        int port;
        try (ScriptedPeer peer = ScriptedPeer.inTheClear()) {
            port = peer.port();
        }
        Unreachable nobody = assertThrows(Unreachable.class, () -> client.open(SmtpTarget.plain("127.0.0.1", port)));
        assertEquals("4.4.1", nobody.reply().enhanced());
    }

    @Test
    @Tag("LOC-077")
    void encryptsWhereItIsOfferedWithAnyCertificate() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear().play(encrypted(""))) {
            SendResult result = send(peer, Mail.envelope("ann@mail.example", "bob@b.example"));
            assertEquals(List.of("250 taken"), words(result));
            assertTrue(result.line().startsWith("TLSv1."), result.line());
            peer.check();
            assertTrue(peer.heard().get(0).isEncrypted());
        }
    }

    @Test
    @Tag("LOC-077")
    @Tag("C2")
    void goesInTheClearWhereEncryptionIsOfferedButFails() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear()
                .play(
                        """
                S: 220 peer.example
                C: EHLO mail.example
                S: 250-peer.example
                S: 250 STARTTLS
                C: STARTTLS
                S: 220 go ahead
                S-cut
                """)
                .play(simple("S: 250 taken"))) {
            assertEquals(List.of("250 taken"), words(send(peer, Mail.envelope("ann@mail.example", "bob@b.example"))));
        }
    }

    @Test
    void whatIsSaidInTheClearBehindStartTlsEndsTheConnection() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear()
                .play(
                        """
                S: 220 peer.example
                C: EHLO mail.example
                S: 250-peer.example
                S: 250 STARTTLS
                C: STARTTLS
                S-raw: 220 go ahead\\r\\n250 AUTH PLAIN\\r\\n
                C-closed
                """)) {
            SmtpTarget sure = new SmtpTarget("127.0.0.1", peer.port(), TlsDemand.ENCRYPTED, "", Optional.empty());
            assertThrows(Unreachable.class, () -> client.open(sure));
        }
    }

    @ParameterizedTest
    @Tag("LOC-077")
    @CsvSource({"ENCRYPTED", "VERIFIED"})
    void neverGoesInTheClearWhereTlsIsDemanded(TlsDemand demand) throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear()
                .play(
                        """
                S: 220 peer.example
                C: EHLO mail.example
                S: 250 peer.example
                C-closed
                """)) {
            SmtpTarget sure = new SmtpTarget("127.0.0.1", peer.port(), demand, "", Optional.empty());
            Unreachable refused = assertThrows(Unreachable.class, () -> client.open(sure));
            assertEquals("4.7.4", refused.reply().enhanced());
            peer.check();
        }
    }

    @Test
    @Tag("LOC-077")
    void logsInOnlyWhereTheCertificateIsTrusted() throws Exception {
        String login = """
                C: AUTH PLAIN %s
                S: 235 welcome
                """
                .formatted(Base64.getEncoder().encodeToString("\0ann\0secret".getBytes(StandardCharsets.UTF_8)));
        String certificate = certificate();
        try (ScriptedPeer peer = ScriptedPeer.inTheClear().play(encrypted(login))) {
            SmtpTarget known = verified(peer, "localhost", certificate);
            assertEquals(
                    List.of("250 taken"),
                    words(send(known, Mail.envelope("ann@mail.example", "bob@b.example"), content(MESSAGE))));
            peer.check();
        }
        try (ScriptedPeer peer = ScriptedPeer.inTheClear().play(encrypted(login))) {
            Unreachable refused = assertThrows(Unreachable.class, () -> client.open(verified(peer, "localhost", "")));
            assertEquals("4.7.5", refused.reply().enhanced());
            assertFalse(peer.heard().get(0).lines().stream().anyMatch(line -> line.startsWith("AUTH")));
        }
    }

    @Test
    @Tag("LOC-077")
    void aWrongPasswordLetsMailWait() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.inTheClear()
                .play(
                        """
                S: 220 peer.example
                C: EHLO mail.example
                S: 250-peer.example
                S: 250 STARTTLS
                C: STARTTLS
                S: 220 go ahead
                S-tls
                C: EHLO mail.example
                S: 250-peer.example
                S: 250 AUTH LOGIN
                C: AUTH LOGIN
                S: 334 VXNlcm5hbWU6
                C: YW5u
                S: 334 UGFzc3dvcmQ6
                C: c2VjcmV0
                S: 535 5.7.8 no c2VjcmV0 here
                C-closed
                """)) {
            Unreachable refused =
                    assertThrows(Unreachable.class, () -> client.open(verified(peer, "localhost", certificate())));
            assertEquals("454 4.7.8 The server refused the log-in: 535 no ... here", refused.getMessage());
            peer.check();
        }
    }

    @Test
    @Tag("EXT-157")
    void provesItsPasswordWhereOnlyThatIsOffered() throws Exception {
        assertEquals(
                "b913a602c7eda7a495b4e6e7334d3890",
                CramMd5.answer(
                        "tanstaaftanstaaf",
                        "<1896.697170952@postoffice.reston.mci.net>".getBytes(StandardCharsets.US_ASCII)),
                "the example of RFC 2195");
        try (ScriptedPeer peer = ScriptedPeer.inTheClear()
                .play(offering("CRAM-MD5")
                        + """
                C: AUTH CRAM-MD5
                S: 334 PDFAcGVlci5leGFtcGxlPg==
                C: %s
                S: 235 welcome
                C: QUIT
                """
                                .formatted(coded("ann "
                                        + CramMd5.answer(
                                                "secret", "<1@peer.example>".getBytes(StandardCharsets.US_ASCII)))))) {
            client.open(verified(peer, "localhost", certificate())).close();
            peer.check();
        }
    }

    @Test
    @Tag("EXT-157")
    void logsInByATokenAndHearsWhyItIsRefused() throws Exception {
        String said = "C: AUTH XOAUTH2 " + coded("user=ann\1auth=Bearer top-secret-token\1\1") + "\n";
        SmtpTarget.Login login = new SmtpTarget.Login("ann", "top-secret-token", true);
        assertFalse(login.toString().contains("token"));
        try (ScriptedPeer peer =
                ScriptedPeer.inTheClear().play(offering("XOAUTH2 PLAIN") + said + "S: 235 welcome\nC: QUIT\n")) {
            client.open(verified(peer, login)).close();
            peer.check();
        }
        try (ScriptedPeer peer = ScriptedPeer.inTheClear()
                .play(offering("XOAUTH2") + said
                        + "S: 334 eyJzdGF0dXMiOiI0MDEifQ==\nC: \nS: 535 5.7.8 expired\nC-closed\n")) {
            Unreachable refused = assertThrows(Unreachable.class, () -> client.open(verified(peer, login)));
            assertEquals("454 4.7.8 The server refused the log-in: 535 expired", refused.getMessage());
            peer.check();
        }
        try (ScriptedPeer peer = ScriptedPeer.inTheClear().play(offering("PLAIN") + "C-closed\n")) {
            Unreachable refused = assertThrows(Unreachable.class, () -> client.open(verified(peer, login)));
            assertEquals("4.7.0", refused.reply().enhanced(), "a token is no password");
        }
    }

    @Test
    @Tag("EXT-157")
    void oneServerSpeaksTlsFromTheBeginning() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.underTls()
                .play(
                        """
                S: 220 peer.example
                C: EHLO mail.example
                S: 250-peer.example
                S: 250 AUTH PLAIN
                C: AUTH PLAIN *
                S: 235 welcome
                C: QUIT
                """)) {
            SocketSmtpClient submitting = new SocketSmtpClient(
                    () -> "mail.example", new TimeOuts(LONG, LONG, LONG, LONG, LONG, LONG), Thread::new, peer.port());
            submitting.open(verified(peer, "localhost", certificate())).close();
            peer.check();
            submitting.end();
        }
    }

    private static String offering(String mechanisms) {
        return """
                S: 220 peer.example
                C: EHLO mail.example
                S: 250-peer.example
                S: 250 STARTTLS
                C: STARTTLS
                S: 220 go ahead
                S-tls
                C: EHLO mail.example
                S: 250-peer.example
                S: 250 AUTH %s
                """
                .formatted(mechanisms);
    }

    private static String coded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static SmtpTarget verified(ScriptedPeer peer, SmtpTarget.Login login) throws Exception {
        return new SmtpTarget("localhost", peer.port(), TlsDemand.VERIFIED, certificate(), Optional.of(login));
    }

    private static SmtpTarget verified(ScriptedPeer peer, String host, String certificate) {
        return new SmtpTarget(
                host, peer.port(), TlsDemand.VERIFIED, certificate, Optional.of(new SmtpTarget.Login("ann", "secret")));
    }

    private static String certificate() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.underTls().play("C-closed\n");
                Socket socket = Certificates.anybody().getSocketFactory().createSocket("127.0.0.1", peer.port())) {
            SSLSocket secure = (SSLSocket) socket;
            secure.startHandshake();
            Certificate certificate = secure.getSession().getPeerCertificates()[0];
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        }
    }

    private static String simple(String end) {
        return """
                S: 220 peer.example
                C: EHLO mail.example
                S: 250 peer.example
                C: MAIL FROM:<ann@mail.example>
                S: 250 fine
                C: RCPT TO:<bob@b.example>
                S: 250 fine
                C: DATA
                S: 354 go ahead
                C-data
                """
                + end + "\nC: QUIT\n";
    }

    private static String encrypted(String login) {
        return """
                S: 220 peer.example
                C: EHLO mail.example
                S: 250-peer.example
                S: 250 STARTTLS
                C: STARTTLS
                S: 220 go ahead
                S-tls
                C: EHLO mail.example
                S: 250-peer.example
                S: 250 AUTH=PLAIN LOGIN
                """
                + login + simple("S: 250 taken").substring(simple("").indexOf("C: MAIL"));
    }

    private static Envelope with(Envelope envelope, Envelope.BodyType body, boolean international) {
        return new Envelope(
                envelope.reversePath(),
                envelope.recipients(),
                body,
                international,
                Optional.empty(),
                Optional.empty(),
                0);
    }

    private static SmtpTarget target(ScriptedPeer peer) {
        return SmtpTarget.plain("127.0.0.1", peer.port());
    }

    private SendResult send(ScriptedPeer peer, Envelope envelope) throws IOException {
        return send(peer, envelope, content(MESSAGE));
    }

    private SendResult send(ScriptedPeer peer, Envelope envelope, Content content) throws IOException {
        return send(target(peer), envelope, content);
    }

    private SendResult send(SmtpTarget target, Envelope envelope, Content content) throws IOException {
        try (SmtpConversation line = client.open(target)) {
            return line.send(envelope, content);
        }
    }

    private static List<String> words(SendResult result) {
        return result.replies().stream().map(Replies::words).toList();
    }

    private static String text(ScriptedPeer peer) {
        return peer.heard().stream()
                .flatMap(heard -> heard.contents().stream())
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .reduce("", String::concat);
    }

    private static Content content(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public int read(long position, ByteBuffer into) {
                int length = (int) Math.min(into.remaining(), bytes.length - position);
                into.put(bytes, (int) position, length);
                return length;
            }
        };
    }
}
