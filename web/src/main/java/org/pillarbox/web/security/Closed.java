package org.pillarbox.web.security;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The answer to everybody at an address that the access restrictions keep out: a line, and no page that could be looked at. */
final class Closed {
    static final String WORDS = "Access from this address is not allowed.";

    private Closed() {}

    static AuthenticationStatus to(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setHeader("Connection", "close");
        response.setContentType("text/plain;charset=UTF-8");
        try {
            response.getWriter().write(WORDS + "\n");
            response.flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
