package org.pillarbox.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import org.pillarbox.directory.login.ConsoleSessions;

/**
 * Tells the directory who has a session, so that nobody deletes a user who is logged in (manual 4.2.2). The container removes
 * the name from a session that expires too.
 */
@WebListener
public class SessionCount implements HttpSessionAttributeListener {
    private final ConsoleSessions sessions;

    @Inject
    public SessionCount(ConsoleSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void attributeAdded(HttpSessionBindingEvent event) {
        if (SignedIn.isName(event)) {
            sessions.opened((String) event.getValue());
        }
    }

    @Override
    public void attributeRemoved(HttpSessionBindingEvent event) {
        if (SignedIn.isName(event)) {
            sessions.closed((String) event.getValue());
        }
    }

    /** Somebody logs in where somebody is logged in already; the event carries the one before. */
    @Override
    public void attributeReplaced(HttpSessionBindingEvent event) {
        if (SignedIn.isName(event)) {
            sessions.opened((String) event.getSession().getAttribute(event.getName()));
            sessions.closed((String) event.getValue());
        }
    }
}
