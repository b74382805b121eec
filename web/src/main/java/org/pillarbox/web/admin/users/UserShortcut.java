package org.pillarbox.web.admin.users;

import java.util.List;
import org.pillarbox.web.shell.Link;

/**
 * An icon of the accounts list that leads straight to one of a user's pages (manual 4.2).
 *
 * @param key its words in the bundle
 * @param icon a PrimeIcons class
 * @param path the page
 */
public record UserShortcut(String key, String icon, String path) {
    /** In the manual's order; one is here when its page is. */
    static final List<UserShortcut> ALL = List.of(
            new UserShortcut("user.autoresponder", "pi-reply", "/admin/users/autoresponder"),
            new UserShortcut("user.permissions", "pi-key", "/admin/users/permissions"),
            new UserShortcut("user.aliases", "pi-at", "/admin/users/aliases"),
            new UserShortcut("user.messages", "pi-envelope", "/admin/users/messages"));

    /** The page of this user. */
    public Link to(String user) {
        return new Link(path).with("user", user, "");
    }
}
