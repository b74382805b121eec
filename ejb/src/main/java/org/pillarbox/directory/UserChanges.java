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
        user.group().ifPresent(group -> words.add("group: " + group));
        if (!user.comment().isEmpty()) {
            words.add("comment: " + user.comment());
        }
        if (!user.routing().assistant().targets().isEmpty()) {
            words.add("assistant: " + assistant(user));
        }
        if (!user.routing().forwarding().addresses().isEmpty()) {
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
        add(
                changes,
                "messages of at least",
                rule(before.routing().large()),
                rule(after.routing().large()));
        add(
                changes,
                "messages of at most",
                rule(before.routing().small()),
                rule(after.routing().small()));
        add(
                changes,
                "quarantine before forwarding",
                before.routing().quarantineFirst(),
                after.routing().quarantineFirst());
        add(changes, "WebMail addresses", addresses(before), addresses(after));
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
        MailRouting.Assistant assistant = user.routing().assistant();
        return assistant.targets().isEmpty()
                ? "none"
                : assistant.targets() + (assistant.redirect() ? " (redirected)" : "");
    }

    private static String forwarding(UserDetails user) {
        MailRouting.Forwarding forwarding = user.routing().forwarding();
        return (forwarding.use() ? "on " : "off ") + forwarding.addresses();
    }

    private static String rule(MailRouting.SizeRule rule) {
        return rule.kilobytes() == 0 && rule.targets().isEmpty()
                ? "none"
                : rule.kilobytes() + " kB " + (rule.redirect() ? "redirected to " : "copied to ") + rule.targets();
    }

    private static String addresses(UserDetails user) {
        return user.webMailAddresses().isEmpty() ? "none" : String.join(" ", user.webMailAddresses());
    }
}
