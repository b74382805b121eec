package org.pillarbox.directory.login.bean;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserRemoval;
import org.pillarbox.directory.login.ConsoleSessions;
import org.pillarbox.directory.login.CountedSessions;

/** The sessions on this node's web. */
@ApplicationScoped
public class ConsoleSessionsBean implements ConsoleSessions, UserRemoval {
    private final CountedSessions sessions = new CountedSessions();

    @Override
    public void opened(String userName) {
        sessions.opened(userName);
    }

    @Override
    public void closed(String userName) {
        sessions.closed(userName);
    }

    @Override
    public Optional<String> refusal(LocalUser user) {
        return sessions.refusal(user);
    }
}
