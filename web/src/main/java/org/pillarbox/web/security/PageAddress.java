package org.pillarbox.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/** Which page a request belongs to, as an address on this server that can be opened again. */
public final class PageAddress {
    private static final int LONGEST = 500;

    private PageAddress() {}

    /** What a GET asks for; for what a page sends, that page, by the browser's {@code Referer}. */
    public static Optional<String> of(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return behind(request);
        }
        String query = request.getQueryString();
        return Optional.of(request.getRequestURI() + (query == null ? "" : "?" + query))
                .filter(PageAddress::isLocal);
    }

    /** The page that the browser came from, if it is one of this server. */
    public static Optional<String> behind(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer == null || referer.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        try {
            URI page = URI.create(referer);
            String host = request.getHeader("Host");
            if (host == null || !host.equalsIgnoreCase(page.getRawAuthority())) {
                return Optional.empty();
            }
            return Optional.of(page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()))
                    .filter(PageAddress::isLocal);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** Whether an address stays on this server, so that a link in a mail cannot send a fresh log-in elsewhere. */
    public static boolean isLocal(String address) {
        return address != null
                && address.length() <= LONGEST
                && address.matches("/(?![/\\\\])[\\x21-\\x7e]*")
                && address.indexOf('\\') < 0;
    }
}
