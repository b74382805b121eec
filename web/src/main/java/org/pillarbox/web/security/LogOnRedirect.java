package org.pillarbox.web.security;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends a stranger, or who was away for too long, to the log-in page and remembers where he wanted to go. */
final class LogOnRedirect {
    private static final String PAGE = "/login";

    private LogOnRedirect() {}

    static AuthenticationStatus send(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (IdleTime.isUnasked(request)) {
            // A script asked for figures; the page decides what to do.
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return AuthenticationStatus.SEND_CONTINUE;
        }
        Redirect redirect = Redirect.to(PAGE, request);
        if (!Redirect.isForScript(request)) {
            return context.redirect(redirect.address());
        }
        try {
            redirect.toScript(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
