package org.pillarbox.directory;

import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.pillarbox.journal.audit.AuditLog;

/** Changes what users may do, in the caller's transaction: takes the turn, checks, stores, audits, announces. */
public final class PermissionChanges {
    private final Users users;
    private final MoveTargets targets;
    private final AuditLog audit;
    private final Consumer<AccountsChanged> announce;

    public PermissionChanges(Users users, MoveTargets targets, AuditLog audit, Consumer<AccountsChanged> announce) {
        this.users = users;
        this.targets = targets;
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
        checkFigures(wanted);
        UserPermissions before = users.permissions(old.name()).orElseThrow();
        targets.check(before, wanted);
        String changes = changes(before, wanted);
        if (!changes.isEmpty()) {
            Account stored = users.update(wanted);
            audit.record("user.change", before.name(), changes);
            announce.accept(new AccountsChanged(change, List.of(stored), Set.of()));
        }
        return users.permissions(old.name()).orElseThrow();
    }

    /** See {@link UserAdministration#change(UserPermissions)}. */
    static void checkFigures(UserPermissions wanted) {
        int limit = wanted.internet().maxOutgoingKilobytes();
        if (limit < 0 || limit > InternetMail.MOST_KILOBYTES) {
            throw new InvalidUser("maxOutgoing", "The limit is from 0 to " + InternetMail.MOST_KILOBYTES + " kB");
        }
        int quota = wanted.mailboxQuotaMegabytes();
        if (quota < 0 || quota > UserPermissions.MOST_QUOTA_MEGABYTES) {
            throw new InvalidUser(
                    "mailboxQuota", "The quota is from 0 to " + UserPermissions.MOST_QUOTA_MEGABYTES + " MB");
        }
    }

    /** What is different, in words for the audit log; empty for nothing. */
    static String changes(UserPermissions before, UserPermissions after) {
        StringJoiner changes = new StringJoiner("; ");
        BiConsumer<String, Function<UserPermissions, String>> part = (label, words) -> {
            String was = words.apply(before);
            String is = words.apply(after);
            if (!was.equals(is)) {
                changes.add(label + ": " + was + " -> " + is);
            }
        };
        part.accept("allowed protocols", UserPermissions::describedProtocols);
        part.accept("Internet mail", permissions -> permissions.internet().described());
        part.accept("in Everyone", permissions -> permissions.inEveryoneList() ? "yes" : "no");
        part.accept("monitored", permissions -> permissions.monitored() ? "yes" : "no");
        part.accept("may move messages to", UserPermissions::describedMoving);
        part.accept("mailbox quota", UserPermissions::describedQuota);
        part.accept("status monitor", UserPermissions::describedRemoteStatus);
        return changes.toString();
    }
}
