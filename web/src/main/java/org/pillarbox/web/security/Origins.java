package org.pillarbox.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Cross-site request forgery, the outer wall: a changing request must come from a page of this server, as the browser's own
 * {@code Origin} and {@code Sec-Fetch-Site} headers say. The inner wall is the Faces view state.
 */
final class Origins {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private Origins() {}

    static boolean isForeign(HttpServletRequest request) {
        if (SAFE.contains(request.getMethod().toUpperCase(Locale.ROOT))) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        String origin = request.getHeader("Origin");
        return origin != null && !isOurs(origin, request.getHeader("Host"));
    }

    private static boolean isOurs(String origin, String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
