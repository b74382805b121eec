package org.pillarbox.directory;

import java.util.Set;

/** A line of the accounts list (manual 4.2). */
public record UserRow(
        long id, String name, String group, long inboxMessages, long mailboxBytes, String comment, Set<Mark> marks) {
    /** What an icon says left of the name. */
    public enum Mark {
        AUTORESPONDER,
        ADMINISTRATOR,
        FORWARDING,
        ASSISTANT,
        LOCKED_OUT
    }

    public UserRow {
        marks = Set.copyOf(marks);
    }
}
