package org.pillarbox.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;

/** The cookie of "Remember me": a token that the directory made, out of reach of scripts and of other sites. */
public final class RememberCookie {
    static final String NAME = "PILLARBOX_REMEMBER";
    private static final int DAYS_30_IN_SECONDS = 30 * 24 * 60 * 60;
    private static final int LONGEST_TOKEN = 512;

    private RememberCookie() {}

    /** The token that the browser sent. */
    public static Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST_TOKEN)
                .findFirst();
    }

    /** Gives the browser a token to keep. */
    public static void write(HttpServletRequest request, HttpServletResponse response, String token) {
        response.addCookie(cookie(request, token, DAYS_30_IN_SECONDS));
    }

    /** Makes the browser forget. */
    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, "", 0));
    }

    private static Cookie cookie(HttpServletRequest request, String token, int seconds) {
        Cookie cookie = new Cookie(NAME, token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
