package org.pillarbox.inmail.pop3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the examples of RFC 1320 and of [MS-NLMP] section 4.2.4. */
class NtlmTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] SERVER_CHALLENGE = HEX.parseHex("0123456789abcdef");
    private static final byte[] INFO =
            HEX.parseHex("02000c0044006f006d00610069006e0001000c0053006500720076006500720000000000");

    private final Ntlm ntlm = new Ntlm(
            "User",
            "Domain",
            "Password",
            HEX.parseHex("aaaaaaaaaaaaaaaa"),
            Clock.fixed(Instant.ofEpochSecond(-11_644_473_600L), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "'',31d6cfe0d16ae931b73c59d7e0c089c0",
        "a,bde52cb31de33e46245e05fbdbd6fb24",
        "abc,a448017aaf21d8525fc10ae87aa6729d",
        "message digest,d9130a8164549fe818874806e1c7014b",
        "abcdefghijklmnopqrstuvwxyz,d79e1c308aa5bbcdeea8ed63df412da9",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789,043f8582f241db351ce627e153e7f0e4",
        "12345678901234567890123456789012345678901234567890123456789012345678901234567890,e33b4ddc9c38f2199c3e7b164fcc0536"
    })
    void digests(String text, String digest) {
        assertEquals(digest, HEX.formatHex(Md4.digest(text.getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    @Tag("EXT-052")
    void answersAsTheExampleDoes() throws Exception {
        assertEquals(
                "86c35097ac9cec102554764a57cccc19aaaaaaaaaaaaaaaa", HEX.formatHex(ntlm.lmResponse(SERVER_CHALLENGE)));
        String proof = HEX.formatHex(ntlm.ntResponse(SERVER_CHALLENGE, INFO));
        assertEquals("68cd0ab851e51c96aabc927bebef6a1c", proof.substring(0, 32));
    }

    @Property
    void anythingElseThanAChallengeIsRefused(@ForAll byte[] garbage) {
        assertThrows(Pop3Failure.class, () -> ntlm.authenticate(garbage));
    }

    @Test
    void aChallengeThatPointsBeyondItselfIsRefused() {
        byte[] cut = HEX.parseHex("4e544c4d53535000" + "02000000" + "0000000000000000" + "05828800" + "0123456789abcdef"
                + "0000000000000000" + "ffffffffffff0000");
        assertThrows(Pop3Failure.class, () -> ntlm.authenticate(cut));
    }
}
