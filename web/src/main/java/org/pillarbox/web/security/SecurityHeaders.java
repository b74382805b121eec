package org.pillarbox.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** The headers that each answer carries. */
final class SecurityHeaders {
    static final String CSP = "Content-Security-Policy";

    /** For answers that no page writes its own policy on; a page with a nonce replaces it. */
    static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; "
                    + "img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'";

    private static final String NO_DEVICES = "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
            + "gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";
    private static final String YEAR = "max-age=31536000";

    private SecurityHeaders() {}

    static HttpServletResponse on(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(CSP, POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", NO_DEVICES);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", YEAR);
        }
        if (!Resources.isResource(request)) {
            response.setHeader("Cache-Control", "no-store");
        }
        return new OnePolicy(response);
    }

    /** Two policies would both be enforced, and the one without the nonce would stop the page's scripts. */
    private static final class OnePolicy extends HttpServletResponseWrapper {
        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase(CSP)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
