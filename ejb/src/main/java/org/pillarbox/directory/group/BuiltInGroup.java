package org.pillarbox.directory.group;

import java.util.Arrays;
import java.util.Optional;

/** Groups that are there by themselves and cannot be changed (manual 14.1). */
public enum BuiltInGroup {
    /** Every user whose setting says so. */
    EVERYONE("Everyone"),
    /** Every administrator. */
    ADMINS("Admins"),
    /** Nobody: what is sent there is thrown away. */
    NO_ONE("No-one");

    private final String title;

    BuiltInGroup(String title) {
        this.title = title;
    }

    /** Its name as it is shown, and as a mail address. */
    public String title() {
        return title;
    }

    /** By name, without regard to case. */
    public static Optional<BuiltInGroup> find(String name) {
        return Arrays.stream(values())
                .filter(group -> group.title.equalsIgnoreCase(name))
                .findFirst();
    }
}
