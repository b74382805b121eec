package org.pillarbox.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The way to a page that stands before the one that was asked for, and knows it as its parameter {@code to}. */
record Redirect(String address) {
    /** To a page, which is told where the request wanted to go. */
    static Redirect to(String page, HttpServletRequest request) {
        String target = PageAddress.of(request)
                .map(wanted -> "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8))
                .orElse("");
        return new Redirect(request.getContextPath() + page + target);
    }

    /** Whether a script of a page asks, which follows no redirect of HTTP. */
    static boolean isForScript(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** Answers in the way that whoever asks understands. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isForScript(request)) {
            toScript(response);
        } else {
            response.sendRedirect(address);
        }
    }

    /** Makes the script of the page load the other one. */
    void toScript(HttpServletResponse response) throws IOException {
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + address
                        + "\"/></partial-response>");
    }
}
