package org.pillarbox.directory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.pillarbox.directory.UserAdministration.Refusal;
import org.pillarbox.directory.group.UserGroup;
import org.pillarbox.directory.group.UserSwitches;
import org.pillarbox.directory.secret.Passwords;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.journal.security.SecurityLog;
import org.pillarbox.journal.security.SecurityLog.Event;
import org.pillarbox.journal.security.SecurityLog.Origin;

/**
 * Creates, changes and deletes users, in the caller's transaction: takes the turn, checks everything, stores, audits,
 * announces.
 */
public final class UserAccounts {
    private static final Origin CONSOLE = new Origin("CONSOLE", "", "");

    private final Users users;
    private final UserRules rules;
    private final PasswordSealing sealing;
    private final AuditLog audit;
    private final SecurityLog security;
    private final Iterable<UserRemoval> removals;
    private final Consumer<AccountsChanged> announce;
    private final Clock clock;

    public UserAccounts(
            Users users,
            UserRules rules,
            PasswordSealing sealing,
            AuditLog audit,
            SecurityLog security,
            Iterable<UserRemoval> removals,
            Consumer<AccountsChanged> announce,
            Clock clock) {
        this.users = users;
        this.rules = rules;
        this.sealing = sealing;
        this.audit = audit;
        this.security = security;
        this.removals = removals;
        this.announce = announce;
        this.clock = clock;
    }

    /** See {@link UserAdministration#check}. */
    public void check(UserDetails user, PasswordChange passwords) {
        UserName name = rules.newName(user.name());
        if (users.find(name, clock.instant()).isPresent()) {
            throw new InvalidUser("name", "There is already a user \"" + name + "\"");
        }
        rules.check(user);
        group(user);
        rules.checkPassword("main", passwords.main().orElse(""));
        passwords.web().ifPresent(web -> rules.checkPassword("web", web));
        if (user.separateWebPassword() && passwords.web().isEmpty()) {
            throw new InvalidUser("web", "A different Web Password must be given");
        }
    }

    /**
     * See {@link UserAdministration#create}.
     *
     * @param oneTime whether the password must be changed before anything else can be done with it
     */
    public UserDetails create(UserDetails user, PasswordChange given, boolean oneTime) {
        long change = users.nextChange();
        check(user, given);
        UserName name = UserRules.name(user.name());
        Passwords passwords = sealing.first(name, given.main().orElseThrow())
                .withMayChangeMain(user.mayChangeMainPassword())
                .withMustChange(oneTime);
        if (user.separateWebPassword()) {
            passwords = sealing.web(passwords, given.web().orElseThrow());
        }
        Optional<UserGroup> group = group(user);
        UserDetails wanted = user.stored(name.value(), group.map(UserGroup::name));
        Account stored = users.insert(wanted, passwords);
        audit.record("user.create", name.value(), UserChanges.described(wanted));
        if (group.isPresent()) {
            stored = joined(stored, group.get());
        }
        announce.accept(new AccountsChanged(change, List.of(stored), Set.of()));
        return users.find(name, clock.instant()).orElseThrow();
    }

    /** See {@link UserAdministration#change}. */
    public UserDetails change(UserDetails user, PasswordChange given) {
        long change = users.nextChange();
        Account old = users.account(user.id())
                .orElseThrow(() -> new InvalidUser("name", "The user \"" + user.name() + "\" is no longer there"));
        UserDetails before = users.find(old.name(), clock.instant()).orElseThrow();
        Optional<UserGroup> group = group(user);
        UserDetails wanted = user.stored(before.name(), group.map(UserGroup::name));
        if (!before.name().equalsIgnoreCase(user.name())) {
            throw new InvalidUser("name", "The name of a user cannot be changed");
        }
        rules.check(wanted);
        Passwords passwords = changed(old, wanted, given);
        Account stored = users.update(wanted, passwords);
        boolean moves = !before.group().equals(wanted.group());
        if (moves && group.isPresent()) {
            stored = joined(stored, group.get());
        }
        if (old.opensConsole() && !stored.opensConsole() && users.administrators() == 0) {
            throw new InvalidUser(moves ? "group" : "administrator", "The last administrator must stay one");
        }
        String changes = UserChanges.between(before, wanted, given);
        if (before.lockedOut() && !user.lockedOut()) {
            stored = users.lock(user.id(), Optional.empty());
            security.record(Event.ACCOUNT_UNLOCKED, before.name(), CONSOLE, "by an administrator");
        }
        if (!changes.isEmpty()) {
            audit.record("user.change", before.name(), changes);
        }
        announce.accept(new AccountsChanged(change, List.of(stored), Set.of()));
        return users.find(old.name(), clock.instant()).orElseThrow();
    }

    /**
     * See {@link UserAdministration#delete}.
     *
     * @param by the administrator who deletes
     */
    public List<Refusal> delete(Set<Long> ids, String by) {
        long change = users.nextChange();
        List<Refusal> refusals = new ArrayList<>();
        Set<Long> removed = new TreeSet<>();
        for (long id : new TreeSet<>(ids)) {
            Optional<Account> account = users.account(id);
            if (account.isEmpty()) {
                continue; // somebody else was faster, and that is what was wanted
            }
            Optional<String> refusal = refusal(account.get(), by);
            if (refusal.isPresent()) {
                refusals.add(new Refusal(account.get().name().value(), refusal.get()));
            } else {
                remove(account.get());
                removed.add(id);
            }
        }
        announce.accept(new AccountsChanged(change, List.of(), removed));
        return refusals;
    }

    private Optional<UserGroup> group(UserDetails user) {
        return user.group().map(name -> users.group(name)
                .orElseThrow(() -> new InvalidUser("group", "There is no group \"" + name + "\"")));
    }

    /** A user who joins starts with what the group says, unless that is forced anyway. */
    private Account joined(Account user, UserGroup group) {
        UserSwitches own = users.switches(user.id());
        UserSwitches starting = group.settings().starting(own);
        if (starting.equals(own)) {
            return user;
        }
        audit.record("user.change", user.name().value(), "by joining " + group.name() + ": " + own.changes(starting));
        return users.update(user.id(), starting);
    }

    private Passwords changed(Account old, UserDetails user, PasswordChange given) {
        given.main().ifPresent(main -> rules.checkPassword("main", main));
        given.web().ifPresent(web -> rules.checkPassword("web", web));
        Passwords passwords = old.passwords().withMayChangeMain(user.mayChangeMainPassword());
        if (given.main().isPresent()) {
            passwords = sealing.main(passwords, old.name(), given.main().get());
        }
        if (!user.separateWebPassword()) {
            return sealing.withoutWeb(passwords);
        }
        if (given.web().isPresent()) {
            return sealing.web(passwords, given.web().get());
        }
        if (passwords.web().isEmpty()) {
            throw new InvalidUser("web", "A different Web Password must be given");
        }
        return passwords;
    }

    private Optional<String> refusal(Account account, String by) {
        if (account.name().value().equalsIgnoreCase(by)) {
            return Optional.of("you are logged in as this user");
        }
        if (account.opensConsole() && users.administrators() < 2) {
            return Optional.of("it is the last administrator");
        }
        for (UserRemoval removal : removals) {
            Optional<String> refusal = removal.refusal(account.user());
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private void remove(Account account) {
        removals.forEach(removal -> removal.remove(account.user()));
        users.delete(account.id());
        audit.record("user.delete", account.name().value(), "id " + account.id());
    }
}
