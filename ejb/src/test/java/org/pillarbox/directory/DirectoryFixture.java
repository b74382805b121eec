package org.pillarbox.directory;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.pillarbox.directory.jpa.JpaGroups;
import org.pillarbox.directory.jpa.JpaUsers;
import org.pillarbox.directory.secret.DigestSecrets;
import org.pillarbox.journal.audit.jpa.JpaAuditLog;
import org.pillarbox.journal.security.SecurityLog;
import org.pillarbox.journal.security.jpa.JpaSecurityLog;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.testing.TestDatabase;

/** A directory on a real database: what beans and events do in the container is done here by hand. */
public final class DirectoryFixture implements AutoCloseable {
    /** Somebody who administers. */
    public static final String ADMINISTRATOR = "boss";

    public static final String PASSWORD = "correct-horse";

    public final TestDatabase database;
    public final TestClock clock = new TestClock();
    public final Map<Class<?>, Record> changedSettings = new HashMap<>();
    public final Settings settings = new Settings() {
        @Override
        public <T extends Record> T get(Class<T> kind) {
            return kind.cast(
                    changedSettings.getOrDefault(kind, SettingKinds.of(kind).defaults()));
        }
    };
    public final List<NameRegistry> registries = new ArrayList<>();
    public final List<UserRemoval> removals = new ArrayList<>();
    public final List<GroupRemoval> groupRemovals = new ArrayList<>();
    public final List<AccountsChanged> fired = new ArrayList<>();
    public final AccountIndex index;
    public final DigestSecrets secrets;
    public final PasswordSealing sealing;

    public DirectoryFixture(DatabaseKind kind, Path keys) throws SQLException {
        database = TestDatabase.open(kind);
        index = newIndex();
        secrets = new DigestSecrets(keys.resolve("digest.key"), new SecureRandom());
        sealing = new PasswordSealing(settings, secrets, new SecureRandom(), clock);
    }

    /** Another node's index. */
    public AccountIndex newIndex() {
        return new AccountIndex(
                new AccountIndex.Source() {
                    @Override
                    public long lastChange() {
                        return database.call(em -> new JpaUsers(em).lastChange());
                    }

                    @Override
                    public Collection<Account> accounts() {
                        return database.call(em -> new JpaUsers(em).accounts());
                    }

                    @Override
                    public List<String> groupNames() {
                        return database.call(em -> new JpaUsers(em).groupNames());
                    }
                },
                clock);
    }

    /** Works in a transaction; this node's index follows after the commit. */
    public <T> T work(Function<UserAccounts, T> work) {
        List<AccountsChanged> pending = new ArrayList<>();
        T result = database.call(em -> work.apply(new UserAccounts(
                new JpaUsers(em),
                rules(),
                sealing,
                new JpaAuditLog(em, clock, () -> ADMINISTRATOR),
                securityLog(),
                removals,
                pending::add,
                clock)));
        pending.forEach(index::apply);
        fired.addAll(pending);
        return result;
    }

    /** Changes groups in a transaction; this node's index follows after the commit. */
    public <T> T groups(Function<GroupChanges, T> work) {
        List<AccountsChanged> pending = new ArrayList<>();
        T result = database.call(em -> work.apply(new GroupChanges(
                new JpaUsers(em),
                new JpaGroups(em),
                new GroupRules(rules()),
                new JpaAuditLog(em, clock, () -> ADMINISTRATOR),
                groupRemovals,
                pending::add)));
        pending.forEach(index::apply);
        fired.addAll(pending);
        return result;
    }

    public UserRules rules() {
        return new UserRules(index, registries, settings);
    }

    public <T> T users(Function<Users, T> work) {
        return database.call(em -> work.apply(new JpaUsers(em)));
    }

    public UserDetails create(String name) {
        return create(UserDetails.newUser(name, ""));
    }

    public UserDetails create(UserDetails user) {
        return work(accounts -> accounts.create(user, main(PASSWORD), false));
    }

    public UserDetails createAdministrator(String name) {
        return create(administrator(UserDetails.newUser(name, ""), true));
    }

    public UserDetails find(String name) {
        return users(users -> users.find(new UserName(name), clock.instant())).orElseThrow();
    }

    public List<String> audit() {
        return database.call(em -> new JpaAuditLog(em, clock, () -> "")
                .list(0, 100).stream()
                        .map(line -> line.actor() + " " + line.action() + " " + line.subject() + ": " + line.details())
                        .toList());
    }

    /** Lines in the form "EVENT account address details", the latest first. */
    public List<String> security() {
        return database.call(em -> new JpaSecurityLog(em, clock)
                .list(0, 1000).stream()
                        .map(line -> line.event() + " " + line.account() + " "
                                + line.origin().address() + " " + line.details())
                        .map(String::strip)
                        .toList());
    }

    public SecurityLog securityLog() {
        return new SecurityLog() {
            @Override
            public void record(Event event, String account, Origin origin, String details) {
                database.inTransaction(em -> new JpaSecurityLog(em, clock).record(event, account, origin, details));
            }

            @Override
            public List<Entry> list(int offset, int limit) {
                return database.call(em -> new JpaSecurityLog(em, clock).list(offset, limit));
            }

            @Override
            public long count() {
                return database.call(em -> new JpaSecurityLog(em, clock).count());
            }

            @Override
            public int purge(Instant before, int most) {
                return database.call(em -> new JpaSecurityLog(em, clock).purge(before, most));
            }
        };
    }

    public static PasswordChange main(String password) {
        return new PasswordChange(Optional.of(password), Optional.empty());
    }

    public static PasswordChange web(String password) {
        return new PasswordChange(Optional.empty(), Optional.of(password));
    }

    public static UserDetails inGroup(UserDetails user, String group) {
        return user.stored(user.name(), Optional.of(group).filter(name -> !name.isEmpty()));
    }

    public static UserDetails administrator(UserDetails user, boolean administrator) {
        return new UserDetails(
                user.id(),
                user.name(),
                user.comment(),
                user.group(),
                administrator,
                user.lockedOut(),
                user.separateWebPassword(),
                user.mayChangeMainPassword(),
                user.routing(),
                user.webMailAddresses());
    }

    public static UserDetails passwordOptions(UserDetails user, boolean separate, boolean mayChangeMain) {
        return new UserDetails(
                user.id(),
                user.name(),
                user.comment(),
                user.group(),
                user.administrator(),
                user.lockedOut(),
                separate,
                mayChangeMain,
                user.routing(),
                user.webMailAddresses());
    }

    public static UserDetails routed(
            UserDetails user, MailRouting.Assistant assistant, MailRouting.Forwarding forwarding) {
        return routed(user, MailRouting.of(assistant, forwarding), user.webMailAddresses());
    }

    public static UserDetails routed(UserDetails user, MailRouting routing, List<String> webMailAddresses) {
        return new UserDetails(
                user.id(),
                user.name(),
                user.comment(),
                user.group(),
                user.administrator(),
                user.lockedOut(),
                user.separateWebPassword(),
                user.mayChangeMainPassword(),
                routing,
                webMailAddresses);
    }

    public static UserDetails lockedOut(UserDetails user, boolean lockedOut) {
        return new UserDetails(
                user.id(),
                user.name(),
                user.comment(),
                user.group(),
                user.administrator(),
                lockedOut,
                user.separateWebPassword(),
                user.mayChangeMainPassword(),
                user.routing(),
                user.webMailAddresses());
    }

    @Override
    public void close() {
        database.close();
    }

    /** Stands still until told to move. */
    public static final class TestClock extends Clock {
        private volatile Instant now = Instant.parse("2026-11-22T12:00:00Z");

        public void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
