package org.pillarbox.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {
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
        assertFalse(PageAddress.isLocal(address));
    }

    @Test
    void takesPagesOfThisServer() {
        assertTrue(PageAddress.isLocal("/admin/users/accounts?letter=a&page=2"));
    }

    @Test
    void refusesWhatIsMissingOrEndless() {
        assertFalse(PageAddress.isLocal(null));
        assertFalse(PageAddress.isLocal("/" + "a".repeat(600)));
    }

    @Test
    void aPageIsWhereAGetLeads() {
        assertEquals(
                Optional.of("/admin/users/accounts?letter=a"),
                PageAddress.of(Requests.of("GET", "/admin/users/accounts", "letter=a", Map.of())));
        assertEquals(Optional.of("/admin/home"), PageAddress.of(Requests.of("GET", "/admin/home", null, Map.of())));
    }

    @Test
    void whatAPageSendsBelongsToThatPage() {
        assertEquals(
                Optional.of("/admin/users/general?user=ann"),
                sentBy("http://mail.example:5108/admin/users/general?user=ann#x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/admin/home",
                "http://mail.example/",
                "about:blank",
                "no address",
                "http://mail.example:5108//evil.example/"
            })
    void nobodyElseSaysWhichPageItWas(String referer) {
        assertEquals(Optional.empty(), sentBy(referer));
    }

    @Test
    void aStrangerComesBackToThePageThatHeWanted() {
        assertEquals(
                "/login?to=%2Fadmin%2Fhome",
                Redirect.to("/login", Requests.of("GET", "/admin/home", null, Map.of()))
                        .address());
        assertEquals(
                "/login",
                Redirect.to("/login", Requests.of("POST", "/admin/home", null, Map.of()))
                        .address());
    }

    private static Optional<String> sentBy(String referer) {
        return PageAddress.of(Requests.of(
                "POST", "/admin/users/general", null, Map.of("Referer", referer, "Host", "mail.example:5108")));
    }
}
