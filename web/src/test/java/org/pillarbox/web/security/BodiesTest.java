package org.pillarbox.web.security;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BodiesTest {
    private static boolean isTooMuch(boolean signedIn, Map<String, String> headers) {
        return Bodies.isTooMuch(Requests.of("POST", "/log-on", false, headers), signedIn);
    }

    @Test
    void strangersMaySendTheirSmallForms() {
        assertFalse(isTooMuch(false, Map.of("Content-Length", "120")));
        assertFalse(isTooMuch(false, Map.of()));
    }

    @Test
    void strangersMayNotSendWhatAThreadWouldHaveToWaitFor() {
        assertTrue(isTooMuch(false, Map.of("Content-Length", "40000")));
        assertTrue(isTooMuch(false, Map.of("Transfer-Encoding", "chunked")));
    }

    @Test
    void usersMay() {
        assertFalse(isTooMuch(true, Map.of("Content-Length", "40000")));
        assertFalse(isTooMuch(true, Map.of("Transfer-Encoding", "chunked")));
    }
}
