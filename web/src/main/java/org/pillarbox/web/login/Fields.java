package org.pillarbox.web.login;

import jakarta.servlet.http.HttpServletRequest;

/** Reads what a form sent, and no more of it than can be meant. */
final class Fields {
    private Fields() {}

    static String text(HttpServletRequest request, String name, int longest) {
        String value = request.getParameter(name);
        return value == null || value.length() > longest ? "" : value;
    }
}
