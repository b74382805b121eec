package org.pillarbox.directory.login;

/** Facade: the web tells which users have a session open there. */
public interface ConsoleSessions {
    /** A session has begun; to be matched by one {@link #closed}. */
    void opened(String userName);

    /** A session has ended: logged out, expired, or another user's from now on. */
    void closed(String userName);
}
