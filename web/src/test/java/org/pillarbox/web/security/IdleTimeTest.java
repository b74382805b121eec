package org.pillarbox.web.security;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdleTimeTest {
    private static final long LIMIT = 1_800_000;

    private final Map<String, Object> attributes = new HashMap<>();
    private final HttpSession session = (HttpSession) Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {HttpSession.class},
            (proxy, call, arguments) -> switch (call.getName()) {
                case "getMaxInactiveInterval" -> (int) (LIMIT / 1000);
                case "getAttribute" -> attributes.get(arguments[0]);
                case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                default -> throw new UnsupportedOperationException(call.getName());
            });

    @Test
    void useKeepsASessionForEver() {
        for (long now = 0; now < 20 * LIMIT; now += LIMIT) {
            assertFalse(IdleTime.isOver(ask("/admin/home"), session, now));
        }
    }

    @Test
    void aPageThatAsksByItselfKeepsNothing() {
        assertFalse(IdleTime.isOver(ask("/admin/home"), session, 0));
        for (long now = 5_000; now <= LIMIT; now += 5_000) {
            assertFalse(IdleTime.isOver(ask("/admin/live"), session, now));
        }
        assertTrue(IdleTime.isOver(ask("/admin/live"), session, LIMIT + 5_000));
    }

    @Test
    void whoWasAwayTooLongIsNotLetInAgainByAClick() {
        assertFalse(IdleTime.isOver(ask("/admin/home"), session, 0));
        assertTrue(IdleTime.isOver(ask("/admin/home"), session, LIMIT + 1));
    }

    private static HttpServletRequest ask(String address) {
        return Requests.of("GET", address, null, Map.of());
    }
}
