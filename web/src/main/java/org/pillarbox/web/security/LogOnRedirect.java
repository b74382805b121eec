package org.pillarbox.web.security;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

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
        String address = address(request);
        if (!"partial/ajax".equals(request.getHeader("Faces-Request"))) {
            return context.redirect(address);
        }
        try {
            // A script asked, so the answer is the one that makes it load the page.
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + address
                            + "\"/></partial-response>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    static String address(HttpServletRequest request) {
        String target = PageAddress.of(request)
                .map(page -> "?to=" + URLEncoder.encode(page, StandardCharsets.UTF_8))
                .orElse("");
        return request.getContextPath() + PAGE + target;
    }
}
