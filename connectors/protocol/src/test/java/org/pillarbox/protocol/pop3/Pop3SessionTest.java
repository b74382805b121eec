package org.pillarbox.protocol.pop3;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.api.login.Mechanism;

class Pop3SessionTest {
    private final InMemoryMaildrops maildrops = new InMemoryMaildrops().with("Subject: a\r\n\r\nb\r\n");
    private final Pop3Client client = new Pop3Client(maildrops);

    @Test
    @Tag("SRV-068")
    void announcesItsCapabilitiesBeforeLogIn() {
        assertEquals(
                List.of(
                        "+OK Capabilities follow",
                        "TOP",
                        "UIDL",
                        "RESP-CODES",
                        "AUTH-RESP-CODE",
                        "PIPELINING",
                        "EXPIRE NEVER",
                        "UTF8 USER",
                        "LANG",
                        "USER",
                        "SASL SCRAM-SHA-256 CRAM-MD5 PLAIN LOGIN",
                        "STLS",
                        "IMPLEMENTATION Pillarbox",
                        "."),
                client.say("CAPA").lines().toList());
    }

    @Test
    @Tag("SRV-068")
    void announcesItsCapabilitiesAfterLogIn() {
        client.logIn();
        List<String> lines = client.say("CAPA").lines().toList();

        assertTrue(lines.containsAll(List.of("TOP", "UIDL", "USER", "SASL SCRAM-SHA-256 CRAM-MD5 PLAIN LOGIN")));
        assertFalse(lines.contains("STLS"));
    }

    @Test
    @Tag("SRV-068")
    void announcesNoPlainTextLogInWhereItIsNotPermitted() {
        maildrops.mechanisms.removeAll(List.of(Mechanism.PLAIN, Mechanism.LOGIN));
        List<String> lines = client.say("CAPA").lines().toList();

        assertFalse(lines.contains("USER"));
        assertTrue(lines.contains("SASL SCRAM-SHA-256 CRAM-MD5"));
    }

    @Test
    @Tag("SRV-068")
    void saysNothingOfTheProductWhenServicesAreAnonymised() {
        maildrops.product = "";
        Pop3Client other = new Pop3Client(maildrops);

        assertTrue(other.greeting.startsWith("+OK mail.example POP3 ready"));
        assertFalse((other.greeting + other.say("CAPA")).contains("illarbox"));
    }

    @Test
    @Tag("SRV-073")
    void listsAndChoosesLanguages() {
        assertEquals("+OK Languages follow\r\nen English\r\ni-default English\r\n.\r\n", client.say("LANG"));
        assertTrue(client.say("LANG en-GB").startsWith("+OK en "));
        assertTrue(client.say("LANG *").startsWith("+OK en "));
        assertTrue(client.say("LANG i-default").startsWith("+OK i-default "));
        assertTrue(client.say("LANG tlh").startsWith("-ERR"));
        client.logIn();
        assertTrue(client.say("LANG").startsWith("+OK"));
        assertTrue(client.say("UTF8").startsWith("-ERR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"STAT", "LIST", "UIDL", "RETR 1", "TOP 1 0", "DELE 1", "RSET", "NOOP"})
    @Tag("SRV-061")
    void refusesBeforeLogInWhatNeedsAMaildrop(String line) {
        assertEquals("-ERR Not in this state\r\n", client.say(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"USER ann", "PASS x", "APOP ann 0123456789abcdef0123456789abcdef", "AUTH", "STLS", "UTF8"})
    @Tag("SRV-061")
    void refusesAfterLogInWhatComesBefore(String line) {
        client.logIn();

        assertEquals("-ERR Not in this state\r\n", client.say(line));
    }

    @Test
    @Tag("SRV-061")
    void leavesWithoutUpdateWhenNobodyHasLoggedIn() {
        assertEquals("+OK Bye\r\n", client.say("QUIT"));
        assertTrue(client.out.closed);
        client.session.disconnected();
        assertEquals(List.of(), maildrops.events);
    }

    @Test
    @Tag("SRV-070")
    void dropsWhatWasSentBehindStls() {
        String answers = client.send("USER ann\r\nSTLS\r\nPASS open sesame\r\nSTAT\r\n".getBytes(ISO_8859_1));

        assertEquals("+OK Send the password\r\n+OK Begin the TLS handshake\r\n", answers);
        assertTrue(client.out.handshake);
    }

    @Test
    @Tag("SRV-070")
    void forgetsWhatWasSaidInTheClear() {
        client.say("USER ann");
        client.say("STLS");
        client.shakeHands();

        assertTrue(client.say("PASS open sesame").startsWith("-ERR"));
        client.logIn();
        assertEquals("+OK 1 17\r\n", client.say("STAT"));
    }

    @Test
    @Tag("SRV-070")
    void forgetsTheBeginningOfALineSentInTheClear() {
        client.say("STLS");
        client.feed("DELE ".getBytes(ISO_8859_1));
        client.shakeHands();

        assertTrue(client.say("CAPA").startsWith("+OK"));
    }

    @Test
    @Tag("SRV-070")
    void offersNoSecondHandshake() {
        client.say("STLS");
        client.shakeHands();

        assertFalse(client.say("CAPA").contains("STLS"));
        assertTrue(client.say("STLS").startsWith("-ERR"));
    }

    @Test
    void offersNoHandshakeWhereTheHostHasNone() {
        Pop3Session session = new Pop3Session(Pop3Client.PEER, maildrops, false);
        RecordingOutput out = new RecordingOutput(64);
        session.connected(out);
        session.received(java.nio.ByteBuffer.wrap("CAPA\r\nSTLS\r\n".getBytes(ISO_8859_1)), out);

        assertFalse(out.take().contains("STLS"));
        assertFalse(out.handshake);
    }

    @Test
    void refusesALineThatIsTooLongAndGoesOn() {
        assertEquals("-ERR The line is too long\r\n", client.say("USER " + "x".repeat(100_000)));
        assertTrue(client.say("CAPA").startsWith("+OK"));
    }

    @Test
    @Tag("fault-A7")
    void closesOnTenMegabytesWithoutALineEnd() {
        byte[] megabyte = "x".repeat(1024 * 1024).getBytes(ISO_8859_1);
        for (int i = 0; i < 10; i++) {
            client.feed(megabyte);
        }

        assertEquals("-ERR The line is too long\r\n-ERR The line has no end\r\n", client.out.take());
        assertTrue(client.out.closed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO\0OP\r\n",
                "NO\rOP\r\n",
                "NOOP\r\r\n",
                "\u00c0\u0080\r\n",
                "USER \u00ff\u00fe\r\n",
                "\u0016\u0003\u0001\n"
            })
    @Tag("fault-A8")
    void refusesBytesThatNoCommandHolds(String octets) {
        assertTrue(client.send(octets.getBytes(ISO_8859_1)).startsWith("-ERR"));
        assertTrue(client.say("CAPA").startsWith("+OK"));
    }

    @Test
    void closesAfterTenErrors() {
        for (int i = 0; i < 9; i++) {
            assertEquals("-ERR Unknown command\r\n", client.say("XYZZY"));
        }

        assertEquals("-ERR Too many errors\r\n", client.say(""));
        assertTrue(client.out.closed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1", "POST /x HTTP/1.0", "CONNECT mail.example:25 HTTP/1.1", "options *"})
    void hangsUpOnABrowser(String line) {
        client.say(line);

        assertTrue(client.out.closed);
    }

    @Test
    void saysThatSomethingWentWrong() {
        client.session.failed(client.out);

        assertEquals("-ERR [SYS/TEMP] Something went wrong here\r\n", client.out.take());
        assertTrue(client.out.closed);
    }
}
