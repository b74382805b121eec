package org.pillarbox.web.security;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogOnRedirectTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "/\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "",
                "admin/home",
                "/a\r\nSet-Cookie: x=y",
                "/a b",
                "/admin\\..\\x"
            })
    void refusesToLeaveThisServer(String address) {
        assertFalse(LogOnRedirect.isLocal(address));
    }

    @Test
    void takesPagesOfThisServer() {
        assertTrue(LogOnRedirect.isLocal("/admin/users/accounts?letter=a&page=2"));
    }

    @Test
    void refusesWhatIsMissingOrEndless() {
        assertFalse(LogOnRedirect.isLocal(null));
        assertFalse(LogOnRedirect.isLocal("/" + "a".repeat(600)));
    }
}
