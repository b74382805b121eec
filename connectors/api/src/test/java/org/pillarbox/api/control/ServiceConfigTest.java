package org.pillarbox.api.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceConfigTest {
    @Test
    @Tag("SRV-064")
    void letsPop3WaitTenMinutes() {
        assertEquals(600, config("pop3", 110, 600, 600).limits().idleSeconds());
    }

    @ParameterizedTest
    @CsvSource({"599,600", "600,599"})
    @Tag("SRV-064")
    void refusesAPop3ServiceThatWaitsLess(int idleSeconds, int sessionSeconds) {
        assertThrows(IllegalArgumentException.class, () -> config("pop3", 110, idleSeconds, sessionSeconds));
    }

    @Test
    void refusesAPortThatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> config("smtp", -1, 300, 300));
    }

    /** A port offset may lead there; the service then fails when it is to be opened, and says why. */
    @Test
    void takesAPortAboveTheLast() {
        assertEquals(65_536, config("smtp", 65_536, 300, 300).port());
    }

    private static ServiceConfig config(String protocol, int port, int idleSeconds, int sessionSeconds) {
        ServiceLimits limits = new ServiceLimits(100, 10, idleSeconds, sessionSeconds);
        return new ServiceConfig("a", protocol, true, Optional.empty(), port, ServiceConfig.TlsMode.STARTTLS, limits);
    }
}
