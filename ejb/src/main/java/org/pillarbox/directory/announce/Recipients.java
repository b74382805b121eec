package org.pillarbox.directory.announce;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.directory.Users;

/** Finds out who is meant. Works in the caller's transaction. */
public final class Recipients {
    private final Users users;
    private final UserDirectory directory;

    public Recipients(Users users, UserDirectory directory) {
        this.users = users;
        this.directory = directory;
    }

    /**
     * Names of users, each once.
     *
     * @throws InvalidUser naming {@code group} or {@code users}
     */
    public List<String> of(Audience audience) {
        return switch (audience.kind()) {
            case ALL -> List.copyOf(users.names().keySet());
            case GROUP -> members(audience.group());
            case PICKED -> picked(audience.users());
        };
    }

    private List<String> members(String group) {
        List<String> members = directory
                .group(group)
                .map(found -> found.members().stream()
                        .map(member -> member.name().value())
                        .toList())
                .orElse(List.of());
        if (members.isEmpty()) {
            throw new InvalidUser("group", "The group \"" + group + "\" has no members");
        }
        return members;
    }

    private List<String> picked(List<String> names) {
        TreeMap<String, String> known = new TreeMap<>();
        for (String name : names) {
            LocalUser user = directory
                    .find(name)
                    .orElseThrow(() -> new InvalidUser("users", "There is no user \"" + name + "\""));
            known.put(user.name().key(), user.name().value());
        }
        if (known.isEmpty()) {
            throw new InvalidUser("users", "Choose at least one user");
        }
        return new ArrayList<>(known.values());
    }
}
