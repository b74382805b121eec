package org.pillarbox.protocol.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.login.Mechanism;
import org.pillarbox.api.login.PlainLogin;

@Tag("SRV-072")
@Tag("SRV-134")
class PlainExchangeTest {
    private final RecordingLogins logins = new RecordingLogins();
    private final SaslExchange exchange =
            SaslExchanges.begin(Mechanism.PLAIN, logins, RecordingLogins.PEER, "mail.example");

    @Test
    void takesNameAndPasswordWithTheCommand() {
        SaslStep step = exchange.start(Optional.of("\0ann\0open sesame".getBytes(UTF_8)));

        assertEquals(new SaslStep.Done(new LoginOutcome.Granted("ann")), step);
        assertEquals(List.of(new PlainLogin("", "ann", "open sesame")), logins.asked);
    }

    @Test
    void asksWithAnEmptyChallengeWhenNothingCameWithTheCommand() {
        SaslStep step = exchange.start(Optional.empty());

        assertArrayEquals(
                new byte[0], assertInstanceOf(SaslStep.Challenge.class, step).text());
        assertInstanceOf(SaslStep.Done.class, exchange.respond("\0ann\0secret".getBytes(UTF_8)));
    }

    @Test
    void passesTheAuthorizationIdentityOn() {
        exchange.start(Optional.of("bob\0ann\0secret".getBytes(UTF_8)));

        assertEquals(List.of(new PlainLogin("bob", "ann", "secret")), logins.asked);
    }

    @Test
    void readsUtf8() {
        exchange.start(Optional.of("\0j\u00f6rg\0\u5bc6\u7801".getBytes(UTF_8)));

        assertEquals(List.of(new PlainLogin("", "j\u00f6rg", "\u5bc6\u7801")), logins.asked);
    }

    @Test
    void handsOnWhatTheListenerDecides() {
        logins.answer = new LoginOutcome.Unavailable();

        assertEquals(
                new SaslStep.Done(new LoginOutcome.Unavailable()),
                exchange.start(Optional.of("\0ann\0secret".getBytes(UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "\0",
                "\0ann",
                "\0ann\0",
                "\0\0secret",
                "\0ann\0se\0cret",
                "\0an\nn\0secret",
                "\0ann\0sec\rret",
                "a\u0085b\0ann\0secret"
            })
    void refusesWhatIsNotOfItsFormWithoutAskingAnyone(String response) {
        assertInstanceOf(SaslStep.Malformed.class, exchange.start(Optional.of(response.getBytes(UTF_8))));
        assertTrue(logins.asked.isEmpty());
    }

    @Test
    void refusesBrokenUtf8() {
        byte[] response = {0, 'a', 0, (byte) 0xC0, (byte) 0x80};

        assertInstanceOf(SaslStep.Malformed.class, exchange.start(Optional.of(response)));
    }

    @Test
    void refusesAPasswordOfTwelveThousandOctets() {
        assertInstanceOf(
                SaslStep.Malformed.class, exchange.start(Optional.of(("\0ann\0" + "x".repeat(12000)).getBytes(UTF_8))));
    }

    @Test
    void overwritesThePasswordItWasGiven() {
        byte[] response = "\0ann\0secret".getBytes(UTF_8);

        exchange.start(Optional.of(response));

        assertArrayEquals(new byte[response.length], response);
    }

    @Test
    void isUsedUpAfterOneAnswer() {
        exchange.start(Optional.of("\0ann\0secret".getBytes(UTF_8)));

        assertThrows(IllegalStateException.class, () -> exchange.respond(new byte[0]));
    }
}
