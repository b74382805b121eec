package org.pillarbox.store.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.directory.DirectoryFixture;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.jpa.JdbcMailboxUsage;
import org.pillarbox.directory.jpa.JpaUsers;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.StoredContent;

/** A user is removed in the middle of a delivery to it, and the other way round. */
class RemovalDuringDeliveryTest {
    private static final UserName NAME = new UserName("ann");

    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @TempDir
    private Path keys;

    @AfterEach
    void end() {
        other.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("USR-001")
    void removalWaitsForADeliveryUnderWayAndTakesItsMessageAlong(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            IndexFixture store = new IndexFixture(kind, directory.database);
            LocalUser ann = newUser(directory);
            deliver(store, store.content("so that there is a folder"), ann);
            CountDownLatch written = new CountDownLatch(1);
            CountDownLatch commit = new CountDownLatch(1);
            StoredContent late = store.content("late");
            Future<?> delivery = other.submit(() -> store.call(em -> {
                deliver(store, em, late, ann);
                written.countDown();
                return await(commit);
            }));
            await(written);
            ExecutorService remover = Executors.newSingleThreadExecutor();
            Future<?> removal = remover.submit(() -> remove(store, ann));
            awaitABlockedTransaction(store);
            commit.countDown();
            delivery.get(10, TimeUnit.SECONDS);
            removal.get(10, TimeUnit.SECONDS);
            remover.shutdown();
            assertEquals(0, count(store, "message"));
            assertEquals(0, count(store, "folder"));
            assertEquals(0, count(store, "mailbox_usage"));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("USR-001")
    void aDeliveryThatComesDuringARemovalFindsTheUserGone(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            IndexFixture store = new IndexFixture(kind, directory.database);
            LocalUser ann = newUser(directory);
            StoredContent late = store.content("late");
            CountDownLatch removed = new CountDownLatch(1);
            CountDownLatch commit = new CountDownLatch(1);
            Future<?> removal = other.submit(() -> store.call(em -> {
                remove(em, store, ann);
                removed.countDown();
                return await(commit);
            }));
            await(removed);
            ExecutorService deliverer = Executors.newSingleThreadExecutor();
            Future<Integer> delivery = deliverer.submit(() -> store.call(em -> deliver(store, em, late, ann)));
            awaitABlockedTransaction(store);
            commit.countDown();
            removal.get(10, TimeUnit.SECONDS);
            assertEquals(0, delivery.get(10, TimeUnit.SECONDS));
            deliverer.shutdown();
            assertEquals(0, count(store, "folder"));
        }
    }

    private static LocalUser newUser(DirectoryFixture directory) {
        directory.create(NAME.value());
        long id = directory.database.call(em ->
                ((Number) em.createNativeQuery("select id from user_account").getSingleResult()).longValue());
        return new LocalUser(id, NAME, false);
    }

    private static void deliver(IndexFixture store, StoredContent content, LocalUser user) {
        store.call(em -> deliver(store, em, content, user));
    }

    private static int deliver(IndexFixture store, EntityManager em, StoredContent content, LocalUser user) {
        JpaDeliveryIndex index = new JpaDeliveryIndex(em, new JdbcMailboxUsage(em), store.unsynced, arrivals -> {});
        index.register(List.of(IndexFixture.registration(content)));
        return index.lock(Set.of(user.id())).isEmpty()
                ? 0
                : index.deliver(List.of(IndexFixture.toInbox(content, user.id())));
    }

    private static Void remove(IndexFixture store, LocalUser user) {
        return store.call(em -> remove(em, store, user));
    }

    private static Void remove(EntityManager em, IndexFixture store, LocalUser user) {
        new JpaMailboxRemoval(em, new JdbcMailboxUsage(em), store.clock).remove(user);
        new JpaUsers(em).delete(user.id());
        return null;
    }

    private static Void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the other one did not come so far");
            }
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitABlockedTransaction(IndexFixture store) {
        String blocked = store.kind == DatabaseKind.H2
                ? "select count(*) from information_schema.sessions where blocker_id is not null"
                : "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and datname = current_database()";
        Awaitility.await()
                .pollInterval(Duration.ofMillis(5))
                .until(() ->
                        store.call(em -> ((Number) em.createNativeQuery(blocked).getSingleResult()).intValue() > 0));
    }

    private static long count(IndexFixture store, String table) {
        return store.call(em ->
                ((Number) em.createNativeQuery("select count(*) from " + table).getSingleResult()).longValue());
    }
}
