package org.pillarbox.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.pillarbox.journal.audit.AuditLog;

/** Changes users' Advanced pages, in the caller's transaction: takes the turn, checks, stores, audits, announces. */
public final class AdvancedChanges {
    private final Users users;
    private final AuditLog audit;
    private final Consumer<AccountsChanged> announce;

    public AdvancedChanges(Users users, AuditLog audit, Consumer<AccountsChanged> announce) {
        this.users = users;
        this.audit = audit;
        this.announce = announce;
    }

    /** See {@link UserAdministration#change(UserAdvanced)}. */
    public UserAdvanced change(UserAdvanced wanted) {
        long change = users.nextChange();
        Account old = users.account(wanted.id())
                .orElseThrow(() -> new InvalidUser("name", "The user \"" + wanted.name() + "\" is no longer there"));
        AdvancedRules.check(wanted);
        UserAdvanced before = users.advanced(old.name()).orElseThrow();
        String changes = changes(before, wanted);
        if (!changes.isEmpty()) {
            Account stored = users.update(wanted);
            audit.record("user.change", before.name(), changes);
            announce.accept(new AccountsChanged(change, List.of(stored), Set.of()));
        }
        return users.advanced(old.name()).orElseThrow();
    }

    /** Long texts are not written out: the log says that they changed. */
    static String changes(UserAdvanced before, UserAdvanced after) {
        List<String> changes = new ArrayList<>();
        if (!before.finger().information().equals(after.finger().information())) {
            changes.add("finger information changed");
        }
        if (!before.finger().plan().equals(after.finger().plan())) {
            changes.add("finger plan changed");
        }
        AdvancedSettings old = before.settings();
        AdvancedSettings now = after.settings();
        add(changes, "reply address", old.replyAddress(), now.replyAddress());
        add(changes, "no global signature", old.noGlobalSignature(), now.noGlobalSignature());
        add(changes, "external directory name", old.directoryName(), now.directoryName());
        add(changes, "spam quarantine threshold", old.spamThreshold(), now.spamThreshold());
        return String.join("; ", changes);
    }

    private static void add(List<String> changes, String field, Object before, Object after) {
        if (!before.equals(after)) {
            changes.add(field + ": " + before + " -> " + after);
        }
    }
}
