package org.pillarbox.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.pillarbox.directory.group.GroupSettings;
import org.pillarbox.directory.group.UserGroup;
import org.pillarbox.journal.audit.AuditLog;

/**
 * Creates, changes and deletes groups, in the caller's transaction: takes the turn, checks, stores, audits, and announces the
 * members as they are now. A refusal must roll the transaction back.
 */
public final class GroupChanges {
    private final Users users;
    private final Groups groups;
    private final GroupRules rules;
    private final AuditLog audit;
    private final Iterable<GroupRemoval> removals;
    private final Consumer<AccountsChanged> announce;

    public GroupChanges(
            Users users,
            Groups groups,
            GroupRules rules,
            AuditLog audit,
            Iterable<GroupRemoval> removals,
            Consumer<AccountsChanged> announce) {
        this.users = users;
        this.groups = groups;
        this.rules = rules;
        this.audit = audit;
        this.removals = removals;
        this.announce = announce;
    }

    /** See {@link GroupAdministration#create}. */
    public UserGroup create(String typed, GroupSettings settings) {
        long change = users.nextChange();
        UserName name = rules.newName(typed);
        // The database knows, too, what another node has just given away.
        if (users.find(name, Instant.EPOCH).isPresent()) {
            throw new InvalidUser("name", "There is already a user \"" + name + "\"");
        }
        if (groups.find(name.value()).isPresent()) {
            throw new InvalidUser("name", "There is already a group \"" + name + "\"");
        }
        rules.check(settings);
        UserGroup created = groups.insert(name.value(), settings);
        audit.record("group.create", name.value(), GroupSettings.NONE.changes(settings));
        announce.accept(new AccountsChanged(change, List.of(), Set.of(), Optional.of(groups.names())));
        return created;
    }

    /**
     * See {@link GroupAdministration#change}.
     *
     * @param by the administrator who changes it
     */
    public UserGroup change(UserGroup wanted, String by) {
        long change = users.nextChange();
        UserGroup before = groups.find(wanted.id())
                .orElseThrow(() -> new InvalidUser("name", "The group \"" + wanted.name() + "\" is no longer there"));
        rules.check(wanted.settings());
        String changes = before.settings().changes(wanted.settings());
        if (changes.isEmpty()) {
            // The number is taken: unannounced, it would make every node read all accounts again.
            announce.accept(new AccountsChanged(change, List.of(), Set.of()));
            return before;
        }
        boolean administered = users.administrators() > 0;
        boolean disables = before.settings().enabled() && !wanted.settings().enabled();
        UserGroup changed = groups.update(wanted.id(), wanted.settings());
        List<Account> members = users.members(changed.name());
        if (disables
                && members.stream().anyMatch(member -> member.name().value().equalsIgnoreCase(by))) {
            throw new InvalidUser("enabled", "You are in this group, and cannot shut yourself out");
        }
        refuseIfNobodyIsLeft(administered, disables ? "enabled" : "administrator");
        audit.record("group.change", changed.name(), changes);
        announce.accept(new AccountsChanged(change, members, Set.of()));
        return changed;
    }

    /** See {@link GroupAdministration#delete}. */
    public void delete(Set<Long> ids) {
        long change = users.nextChange();
        boolean administered = users.administrators() > 0;
        List<Account> left = new ArrayList<>();
        for (long id : new TreeSet<>(ids)) {
            groups.find(id).ifPresent(group -> left.addAll(delete(group)));
        }
        refuseIfNobodyIsLeft(administered, "delete");
        announce.accept(new AccountsChanged(change, left, Set.of(), Optional.of(groups.names())));
    }

    private List<Account> delete(UserGroup group) {
        List<Long> members =
                users.members(group.name()).stream().map(Account::id).toList();
        removals.forEach(removal -> removal.remove(group));
        groups.delete(group.id());
        audit.record("group.delete", group.name(), members.size() + " members");
        return members.stream().map(users::account).flatMap(Optional::stream).toList();
    }

    private void refuseIfNobodyIsLeft(boolean administered, String field) {
        if (administered && users.administrators() == 0) {
            throw new InvalidUser(field, "Then there would be no administrator left who can open the console");
        }
    }
}
