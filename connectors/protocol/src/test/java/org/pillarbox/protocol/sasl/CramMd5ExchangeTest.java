package org.pillarbox.protocol.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.api.login.DigestLogin;
import org.pillarbox.api.login.Mechanism;

@Tag("SRV-072")
@Tag("SRV-134")
class CramMd5ExchangeTest {
    private static final String STAMP = "<1896.697170952@postoffice.example>";
    private static final String DIGEST = "b913a602c7eda7a495b4e6e7334d3890";

    private final RecordingLogins logins = new RecordingLogins();
    private final SaslExchange exchange = new CramMd5Exchange(logins, RecordingLogins.PEER, STAMP);

    @Test
    void handsOnNameAndDigestWithTheChallenge() {
        assertEquals(STAMP, challenge(exchange.start(Optional.empty())));
        assertInstanceOf(SaslStep.Done.class, exchange.respond(("tim " + DIGEST).getBytes(UTF_8)));
        assertEquals(List.of(new DigestLogin(Mechanism.CRAM_MD5, "tim", STAMP, DIGEST)), logins.asked);
    }

    @Test
    void readsANameWithSpacesAndADigestInCapitals() {
        exchange.start(Optional.empty());
        exchange.respond(("tim b " + DIGEST.toUpperCase()).getBytes(UTF_8));

        assertEquals(List.of(new DigestLogin(Mechanism.CRAM_MD5, "tim b", STAMP, DIGEST)), logins.asked);
    }

    @Test
    void refusesAnInitialResponseSinceTheServerSpeaksFirst() {
        assertInstanceOf(SaslStep.Malformed.class, exchange.start(Optional.of(new byte[0])));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "tim",
                "tim ",
                "tim b913a602",
                " b913a602c7eda7a495b4e6e7334d3890",
                "tim g913a602c7eda7a495b4e6e7334d3890",
                "tim\0 b913a602c7eda7a495b4e6e7334d3890"
            })
    void refusesWhatIsNotOfItsForm(String response) {
        exchange.start(Optional.empty());

        assertInstanceOf(SaslStep.Malformed.class, exchange.respond(response.getBytes(UTF_8)));
        assertTrue(logins.asked.isEmpty());
    }

    @Test
    void neverChallengesTwiceWithTheSameText() {
        assertNotEquals(challenge(begin()), challenge(begin()));
        assertTrue(challenge(begin()).matches("<[\\x21-\\x7E&&[^@<>]]+@mail\\.example>"));
    }

    private SaslStep begin() {
        return SaslExchanges.begin(Mechanism.CRAM_MD5, logins, RecordingLogins.PEER, "mail.example")
                .start(Optional.empty());
    }

    private static String challenge(SaslStep step) {
        return new String(assertInstanceOf(SaslStep.Challenge.class, step).text(), UTF_8);
    }
}
