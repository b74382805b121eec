package org.pillarbox.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.pillarbox.journal.audit.AuditLog;

/** Changes what users may do, in the caller's transaction: takes the turn, checks, stores, audits, announces. */
public final class PermissionChanges {
    private final Users users;
    private final AuditLog audit;
    private final Consumer<AccountsChanged> announce;

    public PermissionChanges(Users users, AuditLog audit, Consumer<AccountsChanged> announce) {
        this.users = users;
        this.audit = audit;
        this.announce = announce;
    }

    /**
     * See {@link UserAdministration#change(UserPermissions)}.
     *
     * @param by the administrator who changes them
     */
    public UserPermissions change(UserPermissions wanted, String by) {
        long change = users.nextChange();
        Account old = users.account(wanted.id())
                .orElseThrow(() -> new InvalidUser("name", "The user \"" + wanted.name() + "\" is no longer there"));
        boolean losesWeb = old.permits(Protocol.WEB) && !wanted.protocols().contains(Protocol.WEB);
        if (losesWeb && old.name().value().equalsIgnoreCase(by)) {
            throw new InvalidUser("web", "You are logged in by this, and cannot take it from yourself");
        }
        if (losesWeb && old.administrator() && users.administrators() < 2) {
            throw new InvalidUser("web", "The last administrator must stay able to open the console");
        }
        int limit = wanted.internet().maxOutgoingKilobytes();
        if (limit < 0 || limit > InternetMail.MOST_KILOBYTES) {
            throw new InvalidUser("maxOutgoing", "The limit is from 0 to " + InternetMail.MOST_KILOBYTES + " kB");
        }
        UserPermissions before = users.permissions(old.name()).orElseThrow();
        String changes = changes(before, wanted);
        if (!changes.isEmpty()) {
            Account stored = users.update(wanted);
            audit.record("user.change", before.name(), changes);
            announce.accept(new AccountsChanged(change, List.of(stored), Set.of()));
        }
        return users.permissions(old.name()).orElseThrow();
    }

    private static String changes(UserPermissions before, UserPermissions after) {
        List<String> changes = new ArrayList<>();
        if (!before.protocols().equals(after.protocols())) {
            changes.add("allowed protocols: " + before.describedProtocols() + " -> " + after.describedProtocols());
        }
        if (!before.internet().equals(after.internet())) {
            changes.add("Internet mail: " + before.internet().described() + " -> "
                    + after.internet().described());
        }
        return String.join("; ", changes);
    }
}
