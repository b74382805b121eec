package org.pillarbox.web.security;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OriginsTest {
    private static boolean isForeign(String method, Map<String, String> headers) {
        return Origins.isForeign(Requests.of(method, "/log-out", false, headers));
    }

    @Test
    void refusesAFormOfAnotherSite() {
        assertTrue(isForeign("POST", Map.of("Origin", "https://evil.example", "Host", "mail.example:5108")));
        assertTrue(isForeign("POST", Map.of("Sec-Fetch-Site", "cross-site", "Host", "mail.example")));
        assertTrue(isForeign("POST", Map.of("Sec-Fetch-Site", "same-site", "Host", "mail.example")));
        assertTrue(isForeign("POST", Map.of("Origin", "null", "Host", "mail.example")));
    }

    @Test
    void refusesAnotherPortOfTheSameHost() {
        assertTrue(isForeign("POST", Map.of("Origin", "http://mail.example:81", "Host", "mail.example:5108")));
    }

    @Test
    void refusesAnOriginThatIsNoAddress() {
        assertTrue(isForeign("POST", Map.of("Origin", "::::", "Host", "mail.example")));
    }

    @Test
    void takesOurOwnForms() {
        assertFalse(isForeign(
                "POST",
                Map.of(
                        "Origin",
                        "http://mail.example:5108",
                        "Host",
                        "mail.example:5108",
                        "Sec-Fetch-Site",
                        "same-origin")));
    }

    @Test
    void takesProgramsThatAreNoBrowsers() {
        assertFalse(isForeign("POST", Map.of("Host", "mail.example")));
    }

    @Test
    void anybodyMayLinkToAPage() {
        assertFalse(isForeign("GET", Map.of("Sec-Fetch-Site", "cross-site", "Host", "mail.example")));
    }
}
