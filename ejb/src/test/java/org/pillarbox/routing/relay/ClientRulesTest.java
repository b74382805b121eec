package org.pillarbox.routing.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.relay.ClientRules.Decision;
import org.pillarbox.settings.AccessSettings;
import org.pillarbox.settings.access.AccessArea;

class ClientRulesTest {
    private final FixedSettings settings = new FixedSettings();

    @ParameterizedTest
    @CsvSource({
        "'', ALLOWED",
        "10.0.0.0 255.0.0.0, ALLOWED",
        "10.0.0.0 255.0.0.0 noauth, WITHOUT_LOGIN",
        "10.0.0.0 255.0.0.0 fred, FOR_USERS",
        "192.0.2.1, REFUSED",
        "10.0.0.0 255.0.255.0, REFUSED"
    })
    @Tag("SRV-114")
    void whatCannotBeReadLetsNobodyOut(String text, Decision decision) throws UnknownHostException {
        settings.put(new AccessSettings(Map.of()).with(AccessArea.SMTP, text));
        assertEquals(decision, new ClientRules(settings).of(InetAddress.getByName("10.1.2.3")));
    }
}
