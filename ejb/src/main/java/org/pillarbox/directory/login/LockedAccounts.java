package org.pillarbox.directory.login;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.AccountsChanged;
import org.pillarbox.directory.Users;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.journal.security.SecurityLog;
import org.pillarbox.journal.security.SecurityLog.Event;
import org.pillarbox.journal.security.SecurityLog.Origin;

/** Lists locks and ends them, in the caller's transaction. */
public final class LockedAccounts implements AccountLocks {
    private static final Origin CONSOLE = new Origin("CONSOLE", "", "");

    private final Users users;
    private final AuditLog audit;
    private final SecurityLog security;
    private final Consumer<AccountsChanged> announce;
    private final Clock clock;

    public LockedAccounts(
            Users users, AuditLog audit, SecurityLog security, Consumer<AccountsChanged> announce, Clock clock) {
        this.users = users;
        this.audit = audit;
        this.security = security;
        this.announce = announce;
        this.clock = clock;
    }

    @Override
    public List<Lock> list() {
        Instant now = clock.instant();
        return users.locked(now, MOST_LISTED).stream()
                .map(account -> lock(account, now))
                .toList();
    }

    @Override
    public long count() {
        return users.countLocked(clock.instant());
    }

    @Override
    public int unlock(Set<Long> userIds) {
        long change = users.nextChange();
        List<Account> locked = new TreeSet<>(userIds)
                .stream()
                        .map(users::account)
                        .flatMap(Optional::stream)
                        .filter(account -> account.isLocked(clock.instant()))
                        .toList();
        return end(change, locked);
    }

    @Override
    public int unlockAll() {
        long change = users.nextChange();
        return end(change, users.locked(clock.instant(), Integer.MAX_VALUE));
    }

    private int end(long change, List<Account> locked) {
        List<Account> stored = new ArrayList<>();
        for (Account account : locked) {
            stored.add(users.lock(account.id(), Optional.empty()));
            String name = account.name().value();
            security.record(Event.ACCOUNT_UNLOCKED, name, CONSOLE, "by an administrator");
            audit.record("user.unlock", name, "");
        }
        announce.accept(new AccountsChanged(change, stored, Set.of()));
        return stored.size();
    }

    private static Lock lock(Account account, Instant now) {
        Optional<Instant> until = account.lockedUntil().filter(end -> !LoginPolicy.isForEver(now, end));
        return new Lock(account.id(), account.name().value(), until);
    }
}
