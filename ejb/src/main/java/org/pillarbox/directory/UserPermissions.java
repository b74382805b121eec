package org.pillarbox.directory;

import java.util.Set;
import java.util.TreeSet;

/**
 * The Permissions page of a user (manual 4.2.3.3).
 *
 * @param id of the user
 * @param name of the user
 * @param protocols what the user may log in by; all for a new user
 * @param internet mail to and from the outside
 */
public record UserPermissions(long id, String name, Set<Protocol> protocols, InternetMail internet) {
    public UserPermissions {
        protocols = Set.copyOf(protocols);
    }

    /** In words, for the audit log. */
    String describedProtocols() {
        return protocols.isEmpty()
                ? "none"
                : new TreeSet<>(protocols).toString().replaceAll("[\\[\\]]", "");
    }
}
