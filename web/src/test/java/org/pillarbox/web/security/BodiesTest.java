package org.pillarbox.web.security;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pillarbox.directory.login.ConsoleLogin.WebUser;

class BodiesTest {
    private static final Optional<WebUser> STRANGER = Optional.empty();
    private static final Optional<WebUser> USER = Optional.of(new WebUser("ann", false, false));
    private static final Optional<WebUser> ADMINISTRATOR = Optional.of(new WebUser("boss", true, false));
    private static final Optional<WebUser> WITH_ONE_TIME_PASSWORD = Optional.of(new WebUser("boss", true, true));

    private static boolean isTooMuch(Optional<WebUser> user, Map<String, String> headers) {
        return Bodies.isTooMuch(Requests.of("POST", "/log-on", false, headers), user);
    }

    @Test
    void strangersMaySendTheirSmallForms() {
        assertFalse(isTooMuch(STRANGER, Map.of("Content-Length", "120")));
        assertFalse(isTooMuch(STRANGER, Map.of()));
    }

    @Test
    void strangersMayNotSendWhatAThreadWouldHaveToWaitFor() {
        assertTrue(isTooMuch(STRANGER, Map.of("Content-Length", "40000")));
        assertTrue(isTooMuch(STRANGER, Map.of("Transfer-Encoding", "chunked")));
    }

    @Test
    void usersMaySendFormsButNoFiles() {
        assertFalse(isTooMuch(USER, Map.of("Content-Length", "40000")));
        assertTrue(isTooMuch(USER, Map.of("Content-Length", "200000")));
        assertTrue(isTooMuch(USER, Map.of("Transfer-Encoding", "chunked")));
    }

    @Test
    void administratorsMaySendFilesOnceTheirPasswordIsTheirs() {
        assertFalse(isTooMuch(ADMINISTRATOR, Map.of("Content-Length", "17000000")));
        assertFalse(isTooMuch(ADMINISTRATOR, Map.of("Transfer-Encoding", "chunked")));
        assertTrue(isTooMuch(WITH_ONE_TIME_PASSWORD, Map.of("Content-Length", "17000000")));
    }
}
