package org.pillarbox.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * How long nobody has done anything in a session. What an open page asks by itself keeps the container's session alive, but
 * is nobody's doing. The limit is the container's (web.xml).
 */
public final class IdleTime {
    /** Where open pages ask for their figures by themselves. */
    public static final String UNASKED = "/admin/live";

    private static final String USED = IdleTime.class.getName() + ".used";

    private IdleTime() {}

    /** Whether this is a page that asks by itself. */
    static boolean isUnasked(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + UNASKED);
    }

    /**
     * Whether the session was left alone for too long. Otherwise the request is counted as use, if somebody made it.
     *
     * @param now in milliseconds
     */
    static boolean isOver(HttpServletRequest request, HttpSession session, long now) {
        long limitMillis = session.getMaxInactiveInterval() * 1000L;
        if (limitMillis > 0 && session.getAttribute(USED) instanceof Long used && now - used > limitMillis) {
            return true;
        }
        if (!isUnasked(request)) {
            session.setAttribute(USED, now);
        }
        return false;
    }
}
