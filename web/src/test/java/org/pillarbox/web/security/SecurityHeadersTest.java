package org.pillarbox.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {
    private final Map<String, String> sent = new HashMap<>();

    private HttpServletResponse answer(String address, boolean secure) {
        HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, call, arguments) ->
                        sent.put((String) arguments[0], (String) arguments[1]) == null ? null : null);
        return SecurityHeaders.on(Requests.of("GET", address, secure, Map.of()), response);
    }

    @Test
    void pagesAreNeverKeptOrFramed() {
        answer("/admin/home", false);
        assertEquals("no-store", sent.get("Cache-Control"));
        assertEquals("nosniff", sent.get("X-Content-Type-Options"));
        assertTrue(sent.get("Content-Security-Policy").contains("frame-ancestors 'none'"));
        assertFalse(sent.containsKey("Strict-Transport-Security"));
    }

    @Test
    void overTlsTheBrowserIsToldToStayThere() {
        answer("/admin/home", true);
        assertEquals("max-age=31536000", sent.get("Strict-Transport-Security"));
    }

    @Test
    void stylesMayBeKept() {
        answer("/jakarta.faces.resource/pillarbox.css.xhtml", false);
        assertFalse(sent.containsKey("Cache-Control"));
    }

    @Test
    void aPagesOwnPolicyTakesThePlaceOfOurs() {
        answer("/admin/home", false).addHeader("content-security-policy", "mine");
        assertEquals("mine", sent.get("content-security-policy"));
    }

    @Test
    void pagesAllowNoMoreThanOtherAnswers() throws IOException {
        String page = Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml"));
        String policy = page.replaceAll("(?s).*<param-value>(default-src[^<]*)</param-value>.*", "$1");
        assertEquals(directives(SecurityHeaders.POLICY), directives(policy));
        assertTrue(policy.endsWith("script-src 'self'"), "the nonce is appended here");
    }

    private static TreeSet<String> directives(String policy) {
        return new TreeSet<>(Arrays.asList(policy.split(";\\s*")));
    }
}
