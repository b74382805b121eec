package org.pillarbox.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import java.util.Optional;
import org.pillarbox.directory.login.ConsoleLogin.WebUser;

/** Who is signed in: the name is kept in the session, the rights are asked anew for each request and kept in the request. */
public final class SignedIn {
    private static final String NAME = SignedIn.class.getName() + ".name";
    private static final String USER = SignedIn.class.getName() + ".user";

    private SignedIn() {}

    /** Whether this is about the name that a session keeps. */
    static boolean isName(HttpSessionBindingEvent event) {
        return event.getName().equals(NAME);
    }

    static Optional<String> name(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(NAME));
    }

    /** Ends the session if it was left alone for too long. */
    static void endIfIdle(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && IdleTime.isOver(request, session, System.currentTimeMillis())) {
            end(request);
        }
    }

    /** Starts a session for the user, under a new session id (session fixation). */
    static void begin(HttpServletRequest request, WebUser user) {
        HttpSession session = request.getSession(true);
        if (!session.isNew()) {
            request.changeSessionId();
        }
        session.setAttribute(NAME, user.name());
        current(request, user);
    }

    static void current(HttpServletRequest request, WebUser user) {
        request.setAttribute(USER, user);
    }

    /** The user of this request, with the rights it has now. */
    public static Optional<WebUser> user(HttpServletRequest request) {
        return Optional.ofNullable((WebUser) request.getAttribute(USER));
    }

    /** Ends the session. */
    public static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        request.removeAttribute(USER);
    }
}
