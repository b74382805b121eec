package org.pillarbox.protocol.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.login.Mechanism;
import org.pillarbox.api.login.PlainLogin;

@Tag("SRV-072")
@Tag("SRV-134")
class LoginExchangeTest {
    private final RecordingLogins logins = new RecordingLogins();
    private final SaslExchange exchange =
            SaslExchanges.begin(Mechanism.LOGIN, logins, RecordingLogins.PEER, "mail.example");

    @Test
    void asksForTheNameThenForThePassword() {
        assertEquals("Username:", prompt(exchange.start(Optional.empty())));
        assertEquals("Password:", prompt(exchange.respond("ann".getBytes(UTF_8))));
        assertInstanceOf(SaslStep.Done.class, exchange.respond("open sesame".getBytes(UTF_8)));
        assertEquals(List.of(new PlainLogin("", "ann", "open sesame")), logins.asked);
    }

    @Test
    void takesTheNameWithTheCommand() {
        assertEquals("Password:", prompt(exchange.start(Optional.of("ann".getBytes(UTF_8)))));
    }

    @Test
    void refusesAnEmptyName() {
        exchange.start(Optional.empty());

        assertInstanceOf(SaslStep.Malformed.class, exchange.respond(new byte[0]));
    }

    @Test
    void refusesAnEmptyPassword() {
        exchange.start(Optional.of("ann".getBytes(UTF_8)));

        assertInstanceOf(SaslStep.Malformed.class, exchange.respond(new byte[0]));
        assertTrue(logins.asked.isEmpty());
    }

    @Test
    void refusesNulInTheName() {
        assertInstanceOf(SaslStep.Malformed.class, exchange.start(Optional.of("a\0nn".getBytes(UTF_8))));
    }

    private static String prompt(SaslStep step) {
        return new String(assertInstanceOf(SaslStep.Challenge.class, step).text(), UTF_8);
    }
}
