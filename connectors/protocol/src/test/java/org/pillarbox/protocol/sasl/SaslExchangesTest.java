package org.pillarbox.protocol.sasl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.login.Mechanism;

class SaslExchangesTest {
    @Test
    void announcesTheStrongestFirstAndNotApop() {
        assertEquals(
                List.of("SCRAM-SHA-256", "CRAM-MD5", "PLAIN", "LOGIN"),
                SaslExchanges.announced(Set.of(Mechanism.values())));
    }

    @Test
    void findsMechanismsInWhateverCase() {
        assertEquals(Optional.of(Mechanism.SCRAM_SHA_256), SaslExchanges.named("scram-sha-256"));
        assertEquals(Optional.empty(), SaslExchanges.named("GSSAPI"));
        assertEquals(Optional.empty(), SaslExchanges.named("APOP"));
    }

    @Test
    void hasNoExchangeForApop() {
        assertThrows(
                IllegalArgumentException.class,
                () -> SaslExchanges.begin(Mechanism.APOP, new RecordingLogins(), RecordingLogins.PEER, "mail.example"));
    }

    @Property
    void noOctetsMakeAnExchangeThrow(@ForAll Mechanism mechanism, @ForAll @Size(max = 8) List<byte[]> responses) {
        if (mechanism == Mechanism.APOP) {
            return;
        }
        SaslExchange exchange =
                SaslExchanges.begin(mechanism, new RecordingLogins(), RecordingLogins.PEER, "mail.example");
        SaslStep step = exchange.start(responses.stream().findFirst());
        for (byte[] response : responses) {
            if (!(step instanceof SaslStep.Challenge)) {
                return;
            }
            step = exchange.respond(response);
        }
    }
}
