package org.pillarbox.directory;

import java.util.Objects;
import java.util.Optional;

/**
 * What an account has of its groups (manual 4.3.6, 14.1).
 *
 * @param group the one group it belongs to, as stored
 * @param enabled whether that group lets its members log in
 * @param inEveryoneList whether it is in the built-in group Everyone
 */
public record Membership(Optional<String> group, boolean enabled, boolean inEveryoneList) {
    public Membership {
        Objects.requireNonNull(group, "group");
    }
}
