package org.pillarbox.store.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.settings.sync.DatabaseSync;
import org.pillarbox.store.AfterDelivery.Arrival;
import org.pillarbox.store.ContentReferences;
import org.pillarbox.store.Delivery;
import org.pillarbox.store.DeliveryIndex.Registration;
import org.pillarbox.store.MessageSummary;
import org.pillarbox.store.StoredContent;
import org.pillarbox.store.housekeeping.HousekeepingIndex;
import org.pillarbox.store.housekeeping.LogHousekeeping;
import org.pillarbox.store.log.ContentLog;
import org.pillarbox.store.log.LogFixture;
import org.pillarbox.store.log.UnreliableFiles;
import org.pillarbox.testing.TestDatabase;

/** A store of small files in memory with its index in a shared database. */
public final class IndexFixture implements Transactions {
    private static final AtomicLong USERS = new AtomicLong();

    public final TestDatabase database;
    public final DatabaseKind kind;
    public final UnreliableFiles files;
    public final ContentLog log;
    public final FakeUsage usage = new FakeUsage();
    public final AtomicInteger syncs = new AtomicInteger();
    public final MovableClock clock = new MovableClock();
    /** What came into mailboxes by the hand of an administrator. */
    final List<Arrival> arrivals = new ArrayList<>();

    final UnsyncedDeliveries unsynced;
    volatile boolean databaseGone;

    public IndexFixture(DatabaseKind kind) {
        this(kind, TestDatabase.shared(kind));
    }

    public IndexFixture(DatabaseKind kind, TestDatabase database) {
        this(kind, database, new UnreliableFiles());
    }

    /** Over files that were there before, as after a restart. */
    public IndexFixture(DatabaseKind kind, TestDatabase database, UnreliableFiles files) {
        this.files = files;
        this.kind = kind;
        this.database = database;
        this.unsynced = new UnsyncedDeliveries(kind, this::sync);
        try {
            this.log = LogFixture.open(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static long newUser() {
        return USERS.incrementAndGet();
    }

    public void sync() {
        syncs.incrementAndGet();
        new DatabaseSync(database.dataSource()).run();
    }

    @Override
    public <T> T call(Function<EntityManager, T> work) {
        if (databaseGone) {
            throw new PersistenceException("the database is gone");
        }
        return database.call(work);
    }

    public JpaDeliveryIndex index(EntityManager em) {
        return new JpaDeliveryIndex(em, usage, unsynced, arrivals -> {});
    }

    /** Without other holders of contents than messages and these. */
    public LogHousekeeping housekeeping(ContentReferences... holders) {
        return new LogHousekeeping(log.space(), housekeepingIndex(holders));
    }

    public HousekeepingIndex housekeepingIndex(ContentReferences... holders) {
        return new JpaHousekeepingIndex(this, List.of(holders), this::sync);
    }

    public JpaMaildrops maildrops(String node) {
        return new JpaMaildrops(this, log, usage, this::sync, node, clock);
    }

    public JpaInboxes inboxes() {
        return new JpaInboxes(this, log, usage, unsynced, arrivals::addAll, clock);
    }

    public StoredContent content(String body) {
        try {
            return LogFixture.commit(log, LogFixture.bytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Registration registration(StoredContent content) {
        return new Registration(
                content, new MessageSummary("Ann <ann@x>", "Bob", "Hello\0", "<1@x>", Optional.of(Instant.EPOCH)));
    }

    public static Delivery toInbox(StoredContent content, long user) {
        return new Delivery(content.id(), user, Delivery.INBOX, "Return-Path: <a@b>\r\n");
    }

    /** Registers and delivers in one transaction, as routing does. */
    public StoredContent delivered(String body, long... users) {
        StoredContent content = content(body);
        call(em -> {
            JpaDeliveryIndex index = index(em);
            index.register(List.of(registration(content)));
            for (long user : users) {
                index.deliver(List.of(toInbox(content, user)));
            }
            index.checkpoint(content.end());
            return null;
        });
        return content;
    }

    /** Stands still until it is moved. */
    public static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        public void move(Duration by) {
            now = now.plus(by);
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
