package org.pillarbox.web.security;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends a stranger to the log-in page and remembers where he wanted to go. */
public final class LogOnRedirect {
    private static final String PAGE = "/login";
    private static final int LONGEST_TARGET = 500;

    private LogOnRedirect() {}

    static AuthenticationStatus send(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String address = request.getContextPath() + PAGE + target(request);
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

    private static String target(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "";
        }
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        return isLocal(wanted) ? "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8) : "";
    }

    /** Whether an address stays on this server, so that a link in a mail cannot send a fresh log-in elsewhere. */
    public static boolean isLocal(String address) {
        return address != null
                && address.length() <= LONGEST_TARGET
                && address.matches("/(?![/\\\\])[\\x21-\\x7e]*")
                && address.indexOf('\\') < 0;
    }
}
