package org.pillarbox.directory.announce;

import java.util.List;

/**
 * To whom a message goes.
 *
 * @param kind which of the others counts
 * @param group the name of a group
 * @param users names of users, perhaps some twice
 */
public record Audience(Kind kind, String group, List<String> users) {
    /** Whom it means. */
    public enum Kind {
        ALL,
        GROUP,
        PICKED
    }

    /** Every user. */
    public static final Audience ALL = new Audience(Kind.ALL, "", List.of());

    public Audience {
        users = List.copyOf(users);
    }

    /** These users. */
    public static Audience of(List<String> users) {
        return new Audience(Kind.PICKED, "", users);
    }

    /** In words, for the audit log. */
    public String described() {
        return switch (kind) {
            case ALL -> "all users";
            case GROUP -> "group " + group;
            case PICKED -> "picked users";
        };
    }
}
