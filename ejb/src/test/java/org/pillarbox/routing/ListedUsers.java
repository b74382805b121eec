package org.pillarbox.routing;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.directory.UserName;

/** A directory of users that tests list. */
public final class ListedUsers implements UserDirectory {
    private final Map<String, LocalUser> users = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** Adds a user. */
    public ListedUsers add(long id, String name, boolean administrator) {
        users.put(name, new LocalUser(id, new UserName(name), administrator));
        return this;
    }

    /** Deletes a user. */
    public void remove(String name) {
        users.remove(name);
    }

    @Override
    public Optional<LocalUser> find(String name) {
        return Optional.ofNullable(users.get(name));
    }

    @Override
    public Optional<LocalUser> find(long id) {
        return users.values().stream().filter(user -> user.id() == id).findFirst();
    }

    @Override
    public boolean mayUse(String name, Protocol protocol) {
        return users.containsKey(name);
    }

    @Override
    public Optional<LocalUser> firstAdministrator() {
        return users.values().stream().filter(LocalUser::administrator).min(Comparator.comparingLong(LocalUser::id));
    }

    @Override
    public boolean isHealthy() {
        return true;
    }
}
