package org.pillarbox.directory;

import java.util.ArrayList;
import java.util.List;

/** Changes of a user in words for the audit log; of passwords only that they changed. */
final class UserChanges {
    private UserChanges() {}

    static String described(UserDetails user) {
        List<String> words = new ArrayList<>();
        if (user.administrator()) {
            words.add("administrator");
        }
        if (!user.comment().isEmpty()) {
            words.add("comment: " + user.comment());
        }
        if (user.assistant().kind() != UserDetails.Assistant.Kind.NONE) {
            words.add("assistant: " + assistant(user));
        }
        if (!user.forwarding().addresses().isEmpty()) {
            words.add("forwarding: " + forwarding(user));
        }
        return String.join("; ", words);
    }

    static String between(UserDetails before, UserDetails after, PasswordChange passwords) {
        List<String> changes = new ArrayList<>();
        add(changes, "comment", before.comment(), after.comment());
        add(changes, "group", before.group().orElse(""), after.group().orElse(""));
        add(changes, "administrator", before.administrator(), after.administrator());
        add(changes, "different web password", before.separateWebPassword(), after.separateWebPassword());
        add(changes, "may change main password", before.mayChangeMainPassword(), after.mayChangeMainPassword());
        add(changes, "assistant", assistant(before), assistant(after));
        add(changes, "forwarding", forwarding(before), forwarding(after));
        if (before.lockedOut() && !after.lockedOut()) {
            changes.add("unlocked");
        }
        passwords.main().ifPresent(any -> changes.add("main password changed"));
        passwords.web().ifPresent(any -> changes.add("web password changed"));
        return String.join("; ", changes);
    }

    private static void add(List<String> changes, String field, Object before, Object after) {
        if (!before.equals(after)) {
            changes.add(field + ": " + before + " -> " + after);
        }
    }

    private static String assistant(UserDetails user) {
        return switch (user.assistant().kind()) {
            case NONE -> "none";
            case LOCAL_USER, REMOTE_USER ->
                user.assistant().target() + (user.assistant().redirect() ? " (redirected)" : "");
        };
    }

    private static String forwarding(UserDetails user) {
        return (user.forwarding().use() ? "on " : "off ") + user.forwarding().addresses();
    }
}
