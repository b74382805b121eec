package org.pillarbox.quota;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.AccountsChanged;
import org.pillarbox.directory.DirectoryFixture;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.directory.UserPermissions;
import org.pillarbox.directory.jpa.JdbcMailboxUsage;
import org.pillarbox.directory.jpa.JpaUsers;
import org.pillarbox.quota.jpa.JpaQuotaRows;
import org.pillarbox.quota.warning.DueWarnings;
import org.pillarbox.quota.warning.QuotaWatch;
import org.pillarbox.quota.warning.Warning;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.Delivery;
import org.pillarbox.store.StoredContent;
import org.pillarbox.store.jpa.IndexFixture;
import org.pillarbox.store.jpa.JpaDeliveryIndex;
import org.pillarbox.store.jpa.UnsyncedDeliveries;

/** Users with quotas, and deliveries that are watched, over a real database. */
public final class QuotaFixture implements AutoCloseable {
    public static final long MEGABYTE = 1024 * 1024;

    public final DirectoryFixture directory;
    public final long boss;
    private final IndexFixture store;
    private final UnsyncedDeliveries unsynced;

    public QuotaFixture(DatabaseKind kind, Path keys) throws SQLException {
        directory = new DirectoryFixture(kind, keys);
        store = new IndexFixture(kind, directory.database);
        unsynced = new UnsyncedDeliveries(kind, () -> {});
        boss = directory.createAdministrator("Boss").id();
    }

    /** A user with a quota; gives the id. */
    public long user(String name, int megabytes) {
        long id = directory.create(name).id();
        quota(name, megabytes);
        return id;
    }

    public void quota(String name, int megabytes) {
        long id = directory.find(name).id();
        directory.index.apply(directory.database.call(em -> {
            JpaUsers users = new JpaUsers(em);
            long change = users.nextChange();
            Account stored = users.update(UserPermissions.ofNewUser(id, name).withQuota(megabytes));
            return new AccountsChanged(change, List.of(stored), Set.of());
        }));
    }

    /** Makes a mailbox so large. */
    public void size(long user, long bytes) {
        directory.database.inTransaction(em -> new JdbcMailboxUsage(em).set(user, 1, 1, bytes));
    }

    public StoredContent content(String body) {
        return store.content(body);
    }

    public static Delivery to(long user, StoredContent content) {
        return new Delivery(content.id(), user, Delivery.INBOX, "");
    }

    /** Brings the mailbox to this size exactly, by one message; gives what is due then. */
    public List<Warning> grow(long user, long bytes) {
        StoredContent content = content("x".repeat(100));
        size(user, bytes - content.location().size());
        deliver(List.of(content), List.of(to(user, content)));
        return taken();
    }

    /** One transaction, as routing makes it. */
    public void deliver(List<StoredContent> contents, List<Delivery> deliveries) {
        directory.database.inTransaction(em -> {
            JdbcMailboxUsage usage = new JdbcMailboxUsage(em);
            QuotaWatch watch = new QuotaWatch(directory.index, usage, directory.settings, new JpaQuotaRows(em)::add);
            JpaDeliveryIndex index = new JpaDeliveryIndex(em, usage, unsynced, watch);
            index.register(contents.stream().map(IndexFixture::registration).toList());
            index.deliver(deliveries);
        });
    }

    public List<Warning> due() {
        return rows(rows -> rows.list(100));
    }

    /** What is due, which then is not any more. */
    public List<Warning> taken() {
        List<Warning> due = due();
        due.forEach(warning -> warnings().remove(warning.occasion()));
        return due;
    }

    public <T> T rows(Function<JpaQuotaRows, T> work) {
        return directory.database.call(em -> work.apply(new JpaQuotaRows(em)));
    }

    /** Each call is a transaction. */
    public DueWarnings warnings() {
        return new DueWarnings() {
            @Override
            public void add(List<Warning> warnings) {
                directory.database.inTransaction(em -> new JpaQuotaRows(em).add(warnings));
            }

            @Override
            public List<Warning> list(int limit) {
                return rows(rows -> rows.list(limit));
            }

            @Override
            public void remove(String occasion) {
                directory.database.inTransaction(em -> new JpaQuotaRows(em).remove(occasion));
            }
        };
    }

    /** Sizes by a transaction each. */
    public MailboxUsage usage() {
        return new MailboxUsage() {
            @Override
            public Set<Long> lock(Set<Long> users) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void add(Map<Long, Change> changes) {
                directory.database.inTransaction(em -> new JdbcMailboxUsage(em).add(changes));
            }

            @Override
            public void set(long userId, long inboxMessages, long messages, long bytes) {
                size(userId, bytes);
            }

            @Override
            public Map<Long, Long> bytes(Set<Long> users) {
                return directory.database.call(em -> new JdbcMailboxUsage(em).bytes(users));
            }

            @Override
            public long messages() {
                return 0;
            }
        };
    }

    /** In the form "80 user", "100 admin". */
    public static List<String> words(List<Warning> warnings) {
        List<String> words = new ArrayList<>();
        warnings.forEach(warning -> words.add(warning.level() + (warning.toAdministrator() ? " admin" : " user")));
        return words;
    }

    public static Delivery letter(long user, StoredContent content, String occasion) {
        return new Delivery(content.id(), user, Delivery.INBOX, "", Optional.of(occasion));
    }

    @Override
    public void close() {
        directory.close();
    }
}
