package org.pillarbox.protocol.pop3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.api.login.Mechanism;

class Pop3LoginTest {
    private static final String OPENED = "+OK 0 messages (0 octets)\r\n";

    private final InMemoryMaildrops maildrops = new InMemoryMaildrops();
    private final Pop3Client client = new Pop3Client(maildrops);

    @Test
    @Tag("SRV-061")
    void opensTheMaildropForNameAndPassword() {
        assertEquals("+OK Send the password\r\n", client.say("user ann"));
        assertEquals(OPENED, client.say("pass open sesame"));
        assertEquals(Optional.of("ann"), client.session.account());
    }

    @Test
    @Tag("SRV-061")
    void opensTheMaildropForApop() {
        Matcher stamp = Pattern.compile("<[^<>\\s@]+@mail\\.example>").matcher(client.greeting);
        assertTrue(stamp.find(), client.greeting);

        String digest = InMemoryMaildrops.md5(stamp.group() + InMemoryMaildrops.PASSWORD);

        assertEquals(OPENED, client.say("APOP ann " + digest));
    }

    @Test
    @Tag("SRV-050")
    void greetsEverySessionWithAnotherStamp() {
        assertTrue(client.greeting.matches("\\+OK .*<[^<>\\s@]+@mail\\.example>\r\n"), client.greeting);
        assertFalse(client.greeting.equals(new Pop3Client(maildrops).greeting));
    }

    @Test
    void greetsWithoutAStampWhereApopIsNotOffered() {
        maildrops.mechanisms.remove(Mechanism.APOP);
        Pop3Client other = new Pop3Client(maildrops);

        assertEquals("+OK mail.example Pillarbox ready\r\n", other.greeting);
        assertTrue(other.say("APOP ann 0123456789abcdef0123456789abcdef").startsWith("-ERR"));
    }

    /** What a server that demands APOP offers to everybody, over TLS as well. */
    @Test
    @Tag("SRV-048")
    void refusesEveryWayToSendThePasswordItselfWhereApopIsDemanded() {
        maildrops.mechanisms.removeAll(List.of(Mechanism.PLAIN, Mechanism.LOGIN));
        Pop3Client other = new Pop3Client(maildrops);
        String digest = InMemoryMaildrops.md5(
                other.greeting.substring(other.greeting.indexOf('<')).strip() + InMemoryMaildrops.PASSWORD);

        assertEquals("-ERR Plain-text log-in is not permitted on this connection\r\n", other.say("USER ann"));
        assertTrue(other.say("PASS open sesame").startsWith("-ERR"));
        assertTrue(other.say("AUTH PLAIN AGFubgBvcGVuIHNlc2FtZQ==").startsWith("-ERR"));
        assertTrue(other.say("AUTH LOGIN").startsWith("-ERR"));
        assertTrue(other.say("CAPA").contains("SASL "));
        assertFalse(other.say("CAPA").contains("PLAIN"));
        assertFalse(other.say("CAPA").contains("\r\nUSER\r\n"));
        assertEquals(OPENED, other.say("APOP ann " + digest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"APOP", "APOP ann", "APOP ann 12", "APOP 0123456789abcdef0123456789abcdef"})
    void refusesAnApopWithoutNameOrDigest(String line) {
        assertTrue(client.say(line).startsWith("-ERR"));
    }

    @Test
    void doesNotTellAWrongNameFromAWrongPassword() {
        client.say("USER nobody");
        String wrongName = client.say("PASS open sesame");
        client.say("USER ann");

        assertEquals(wrongName, client.say("PASS wrong"));
    }

    @Test
    @Tag("SRV-069")
    void marksAFailedLogInWithAuth() {
        client.say("USER ann");

        assertEquals("-ERR [AUTH] Log-in failed\r\n", client.say("PASS wrong"));
    }

    @Test
    @Tag("SRV-069")
    void marksAMissingDirectoryAsTemporary() {
        maildrops.directoryGone = true;
        client.say("USER ann");

        assertTrue(client.say("PASS open sesame").startsWith("-ERR [SYS/TEMP] "));
    }

    @Test
    @Tag("SRV-069")
    void marksAMissingStoreAsTemporary() {
        maildrops.storeGone = true;
        client.say("USER ann");

        assertTrue(client.say("PASS open sesame").startsWith("-ERR [SYS/TEMP] "));
    }

    @Test
    @Tag("SRV-065")
    @Tag("SRV-069")
    void refusesASecondSessionOnAMaildrop() {
        client.logIn();
        Pop3Client second = new Pop3Client(maildrops);
        second.say("USER ann");

        assertTrue(second.say("PASS open sesame").startsWith("-ERR [IN-USE] "));

        client.say("QUIT");
        second.say("USER ann");
        assertEquals(OPENED, second.say("PASS open sesame"));
    }

    @Test
    void wantsANameForEachPassword() {
        assertTrue(client.say("PASS open sesame").startsWith("-ERR"));
        client.say("USER ann");
        client.say("PASS wrong");

        assertTrue(client.say("PASS open sesame").startsWith("-ERR"));
        assertEquals(Optional.empty(), client.session.account());
    }

    @Test
    void takesNoPlainTextLogInWhereItIsNotPermitted() {
        maildrops.mechanisms.remove(Mechanism.PLAIN);
        maildrops.mechanisms.remove(Mechanism.LOGIN);

        assertTrue(client.say("USER ann").startsWith("-ERR"));
        assertTrue(client.say("AUTH PLAIN " + base64("\0ann\0open sesame")).startsWith("-ERR"));
        assertTrue(client.say("AUTH LOGIN").startsWith("-ERR"));
    }

    @Test
    void closesAfterTheThirdFailedLogIn() {
        for (String line : List.of("USER ann", "PASS a", "USER ann", "PASS b", "AUTH PLAIN " + base64("\0ann\0c"))) {
            assertFalse(client.out.closed);
            client.say(line);
        }

        assertTrue(client.out.closed);
    }

    @Test
    @Tag("SRV-072")
    void logsInByPlainWithAndWithoutInitialResponse() {
        assertEquals(OPENED, client.say("AUTH PLAIN " + base64("\0ann\0open sesame")));
        client.say("QUIT");
        Pop3Client other = new Pop3Client(maildrops);
        assertEquals("+ \r\n", other.say("AUTH plain"));
        assertEquals(OPENED, other.say(base64("\0ann\0open sesame")));
    }

    @Test
    @Tag("SRV-072")
    void logsInByLogin() {
        assertEquals("+ VXNlcm5hbWU6\r\n", client.say("AUTH LOGIN"));
        assertEquals("+ UGFzc3dvcmQ6\r\n", client.say(base64("ann")));
        assertEquals(OPENED, client.say(base64("open sesame")));
    }

    @Test
    @Tag("SRV-072")
    void logsInByCramMd5() {
        String challenge = client.say("AUTH CRAM-MD5").strip().substring(2);
        assertTrue(new String(Base64.getDecoder().decode(challenge), StandardCharsets.US_ASCII).startsWith("<"));

        assertEquals(OPENED, client.say(base64("ann b913a602c7eda7a495b4e6e7334d3890")));
    }

    @Test
    @Tag("SRV-072")
    void logsInByScramWithTheSignatureAsALastChallenge() {
        String first = client.say("AUTH SCRAM-SHA-256 " + base64("n,,n=ann,r=abc"));
        String serverFirst = new String(Base64.getDecoder().decode(first.strip().substring(2)));
        String nonce = serverFirst.substring(0, serverFirst.indexOf(','));

        String last = client.say(
                base64("c=biws," + nonce + ",p=" + Base64.getEncoder().encodeToString(new byte[32])));

        assertTrue(new String(Base64.getDecoder().decode(last.strip().substring(2))).startsWith("v="));
        assertEquals(OPENED, client.say(""));
    }

    @Test
    @Tag("SRV-072")
    void givesUpAnExchangeAtAStar() {
        client.say("AUTH PLAIN");

        assertTrue(client.say("*").startsWith("-ERR"));
        assertTrue(client.say("CAPA").startsWith("+OK"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"AUTH PLAIN !", "AUTH PLAIN YQ", "AUTH PLAIN =YQ=", "AUTH PLAIN YW5u YW5u", "AUTH PLAIN YW5u"})
    void refusesAnInitialResponseThatIsBroken(String line) {
        assertTrue(client.say(line).startsWith("-ERR"));
        assertTrue(client.say("CAPA").startsWith("+OK"));
    }

    @Test
    void refusesAResponseThatIsBrokenAndGoesOn() {
        client.say("AUTH LOGIN");

        assertTrue(client.say("%%%").startsWith("-ERR"));
        assertTrue(client.say("CAPA").startsWith("+OK"));
    }

    @Test
    @Tag("fault-A6")
    void takesAResponseOfTwelveThousandOctetsAndNoMore() {
        client.say("AUTH PLAIN");
        assertEquals("-ERR That is not of the mechanism's form\r\n", client.say("AAAA".repeat(3072)));
        client.say("AUTH PLAIN");
        assertEquals("-ERR The line is too long\r\n", client.say("AAAA".repeat(25_000)));
        assertTrue(client.say("CAPA").startsWith("+OK"));
    }

    @Test
    @Tag("fault-A6")
    void refusesAuthWithinASession() {
        client.logIn();

        assertEquals("-ERR Not in this state\r\n", client.say("AUTH PLAIN " + base64("\0ann\0open sesame")));
    }

    @Test
    void listsTheMechanismsWhenAuthStandsAlone() {
        assertEquals(
                "+OK Mechanisms follow\r\nSCRAM-SHA-256\r\nCRAM-MD5\r\nPLAIN\r\nLOGIN\r\n.\r\n", client.say("AUTH"));
    }

    @Test
    void refusesAMechanismItDoesNotKnow() {
        assertTrue(client.say("AUTH GSSAPI").startsWith("-ERR"));
        assertTrue(client.say("AUTH APOP").startsWith("-ERR"));
    }

    @Test
    @Tag("SRV-073")
    void readsNamesAndPasswordsInUtf8() {
        assertEquals("+OK UTF8 is on\r\n", client.say("UTF8"));
        assertEquals("+OK Send the password\r\n", client.say("USER j\u00f6rg"));
        assertEquals("-ERR [AUTH] Log-in failed\r\n", client.say("PASS \u5bc6\u7801"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
