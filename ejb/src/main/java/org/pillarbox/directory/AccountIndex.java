package org.pillarbox.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All accounts in memory: an immutable snapshot that is replaced after each change. Changes of this node come by {@link
 * #apply}; the changes of others are noticed by {@link #refresh}, which compares the number of the last change and reads all
 * accounts anew when one was missed.
 */
public final class AccountIndex implements UserDirectory, Accounts {
    /** After this long without an answer the database is taken for gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Where accounts are read from; each call is a transaction of its own. */
    public interface Source {
        /** The number of the last committed change. */
        long lastChange();

        /** All accounts. */
        Collection<Account> accounts();

        /** The names of all groups. */
        List<String> groupNames();
    }

    private record Snapshot(
            long change,
            Map<String, Account> byName,
            Map<Long, Account> byId,
            Optional<LocalUser> firstAdministrator,
            List<String> groupNames,
            MailGroups groups) {}

    private final Source source;
    private final Clock clock;
    private volatile Snapshot snapshot;
    private volatile boolean failed;
    private volatile Instant asking;

    public AccountIndex(Source source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public Optional<LocalUser> find(String name) {
        return account(name).map(Account::user);
    }

    @Override
    public Optional<LocalUser> find(long id) {
        return account(id).map(Account::user);
    }

    @Override
    public boolean mayUse(String name, Protocol protocol) {
        return account(name).filter(account -> account.permits(protocol)).isPresent();
    }

    @Override
    public boolean hasNewPassword(String name, Instant since) {
        return account(name)
                .filter(account -> account.passwords().changed().isAfter(since))
                .isPresent();
    }

    @Override
    public InternetMail internetMail(LocalUser user) {
        return account(user.id()).map(Account::internet).orElse(InternetMail.ALLOWED);
    }

    @Override
    public long mailboxQuota(long id) {
        return account(id).map(Account::quotaBytes).orElse(0L);
    }

    @Override
    public AdvancedSettings advanced(LocalUser user) {
        return account(user.id()).map(Account::advanced).orElse(AdvancedSettings.DEFAULTS);
    }

    @Override
    public Routes routes(LocalUser user) {
        return account(user.id()).map(Account::routes).orElse(Routes.NONE);
    }

    @Override
    public Optional<MailGroup> group(String name) {
        return current().groups().find(name);
    }

    @Override
    public Map<Long, Long> mailboxQuotas() {
        return current().byId().values().stream()
                .filter(account -> account.quotaBytes() > 0)
                .collect(Collectors.toMap(Account::id, Account::quotaBytes));
    }

    @Override
    public Optional<LocalUser> firstAdministrator() {
        return current().firstAdministrator();
    }

    @Override
    public Optional<Account> account(String name) {
        return Optional.ofNullable(current().byName().get(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Optional<Account> account(long id) {
        return Optional.ofNullable(current().byId().get(id));
    }

    @Override
    public Collection<Account> all() {
        return current().byId().values();
    }

    @Override
    public boolean isHealthy() {
        if (snapshot == null) {
            try {
                refresh();
            } catch (RuntimeException e) {
                return false; // whoever goes on asking for accounts gets the reason
            }
        }
        Instant since = asking;
        return !failed && (since == null || clock.instant().isBefore(since.plus(PATIENCE)));
    }

    /** Whether somebody has asked already; before that there may be no schema to ask. */
    public boolean isLoaded() {
        return snapshot != null;
    }

    /** Takes over what was committed just now on this node. */
    public synchronized void apply(AccountsChanged changed) {
        if (snapshot == null || changed.change() <= snapshot.change()) {
            return; // read already, or to be read with all others
        }
        Map<Long, Account> byId = new HashMap<>(snapshot.byId());
        changed.removed().forEach(byId::remove);
        changed.stored().forEach(account -> byId.put(account.id(), account));
        // A gap means that another node changed something in between: the old number makes the next refresh read all.
        boolean next = changed.change() == snapshot.change() + 1;
        snapshot = snapshot(
                next ? changed.change() : snapshot.change(),
                List.copyOf(byId.values()),
                changed.groups().orElse(snapshot.groupNames()));
    }

    /** Looks whether there are changes that this node does not know, and reads them. */
    public void refresh() {
        asking = clock.instant();
        try {
            // The number first: what is committed while the accounts are read is then found by the next refresh.
            long last = source.lastChange();
            Snapshot known = snapshot;
            if (known == null || known.change() != last) {
                install(snapshot(last, source.accounts(), source.groupNames()));
            }
            failed = false;
        } catch (RuntimeException e) {
            failed = true;
            throw e;
        } finally {
            asking = null;
        }
    }

    private synchronized void install(Snapshot read) {
        if (snapshot == null || snapshot.change() <= read.change()) {
            snapshot = read;
        }
    }

    private Snapshot current() {
        if (snapshot == null) {
            refresh();
        }
        return snapshot;
    }

    private static Snapshot snapshot(long change, Collection<Account> accounts, List<String> groupNames) {
        Map<String, Account> byName = new HashMap<>(accounts.size() * 2);
        Map<Long, Account> byId = new HashMap<>(accounts.size() * 2);
        for (Account account : accounts) {
            byName.put(account.name().key(), account);
            byId.put(account.id(), account);
        }
        Optional<LocalUser> first = accounts.stream()
                .filter(Account::administrator)
                .min(Comparator.comparingLong(Account::id))
                .map(Account::user);
        return new Snapshot(
                change, Map.copyOf(byName), Map.copyOf(byId), first, groupNames, new MailGroups(accounts, groupNames));
    }
}
