package org.pillarbox.listener;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.settings.AcceptedAddresses;
import org.pillarbox.settings.ConsoleSettings;
import org.pillarbox.settings.LocalMailSettings;

class IdentityTest {
    private final FixedSettings settings = new FixedSettings();
    private final Identity identity = new Identity(settings);

    @Test
    @Tag("OTH-034")
    @Tag("OTH-035")
    void greetsByTheHostName() {
        name("mail.firm.example");
        assertEquals("mail.firm.example", identity.hostName());
        name("domain");
        assertEquals("firm.example", identity.hostName());
    }

    @Test
    @Tag("OTH-040")
    void namesTheSoftwareUnlessItIsToBeHidden() {
        settings.put(new ConsoleSettings(50, false, false));
        assertEquals("Pillarbox", identity.product());
        settings.put(new ConsoleSettings(50, true, false));
        assertEquals("", identity.product());
    }

    @Test
    @Tag("OTH-040")
    void theCommandLinesEndpointNamesNoSoftware() {
        assertEquals(-1, AdminGate.LOG_IN.toString().indexOf("Pillarbox"));
    }

    private void name(String host) {
        settings.put(new LocalMailSettings(
                host, "firm.example", AcceptedAddresses.of(List.of("firm.example")), false, false));
    }
}
