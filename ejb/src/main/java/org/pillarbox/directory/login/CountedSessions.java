package org.pillarbox.directory.login;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.UserRemoval;

/** Counts each user's sessions on the web, and keeps a user who has one from being deleted. Thread safe. */
public final class CountedSessions implements ConsoleSessions, UserRemoval {
    private final Map<UserName, Integer> open = new ConcurrentHashMap<>();

    @Override
    public void opened(String userName) {
        open.merge(new UserName(userName), 1, Integer::sum);
    }

    @Override
    public void closed(String userName) {
        open.computeIfPresent(new UserName(userName), (name, count) -> count > 1 ? count - 1 : null);
    }

    @Override
    public Optional<String> refusal(LocalUser user) {
        return open.containsKey(user.name()) ? Optional.of("is logged in to the web") : Optional.empty();
    }
}
