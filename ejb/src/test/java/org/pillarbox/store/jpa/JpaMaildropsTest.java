package org.pillarbox.store.jpa;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.InboxMessage;
import org.pillarbox.store.Maildrops;
import org.pillarbox.store.StoredContent;
import org.pillarbox.store.log.LogFixture;

class JpaMaildropsTest {
    private final long user = IndexFixture.newUser();

    @ParameterizedTest
    @EnumSource
    void servesWhatWasDelivered(DatabaseKind kind) throws IOException {
        IndexFixture store = new IndexFixture(kind);
        StoredContent content = store.delivered("Subject: x\r\n\r\nbody\r\n", user);
        Maildrops.Opened opened = store.maildrops("n").open(user, "peer", false).orElseThrow();
        Maildrops.Item item = opened.messages().get(0);
        assertEquals(content.id().toString(), item.uidl());
        byte[] bytes = LogFixture.read(
                store.maildrops("n").content(user, item.id(), Long.MAX_VALUE).orElseThrow());
        assertArrayEquals(LogFixture.bytes("Return-Path: <a@b>\r\nReceived: x\r\nSubject: x\r\n\r\nbody\r\n"), bytes);
        assertEquals(item.size(), bytes.length);
        assertEquals(Optional.empty(), store.maildrops("n").content(user + 1, item.id(), Long.MAX_VALUE));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("SRV-065")
    @Tag("D10")
    void aMailboxIsLockedToOneSession(DatabaseKind kind) throws IOException {
        IndexFixture store = new IndexFixture(kind);
        String lease =
                store.maildrops("one").open(user, "peer", false).orElseThrow().lease();
        assertEquals(Optional.empty(), store.maildrops("two").open(user, "peer", false));
        store.maildrops("one").release(lease);
        assertTrue(store.maildrops("two").open(user, "peer", false).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    @Tag("SRV-065")
    void ofManySimultaneousLogInsOneGetsTheLock(DatabaseKind kind) throws Exception {
        IndexFixture store = new IndexFixture(kind);
        ExecutorService sessions = Executors.newFixedThreadPool(8);
        Callable<Optional<Maildrops.Opened>> open = () -> store.maildrops("n").open(user, "peer", false);
        List<Future<Optional<Maildrops.Opened>>> all =
                sessions.invokeAll(IntStream.range(0, 8).mapToObj(i -> open).toList());
        int opened = 0;
        for (Future<Optional<Maildrops.Opened>> each : all) {
            opened += each.get().isPresent() ? 1 : 0;
        }
        sessions.shutdown();
        assertEquals(1, opened);
    }

    @ParameterizedTest
    @EnumSource
    void anExpiredLeaseCanBeTakenOverAndItsOldHolderChangesNothing(DatabaseKind kind) throws IOException {
        IndexFixture store = new IndexFixture(kind);
        store.delivered("m", user);
        Maildrops.Opened old = store.maildrops("n").open(user, "peer", false).orElseThrow();
        store.clock.move(Duration.ofSeconds(100));
        assertTrue(store.maildrops("n").keepAlive(old.lease()));
        store.clock.move(Duration.ofSeconds(100));
        assertEquals(Optional.empty(), store.maildrops("n").open(user, "peer", false));
        store.clock.move(Duration.ofSeconds(30));
        Maildrops.Opened taken = store.maildrops("n").open(user, "peer", false).orElseThrow();
        assertFalse(store.maildrops("n").keepAlive(old.lease()));
        Set<Long> deleted = Set.of(old.messages().get(0).id());
        assertThrows(IOException.class, () -> store.maildrops("n").update(old.lease(), deleted));
        store.maildrops("n").release(old.lease());
        assertEquals(Optional.empty(), store.maildrops("n").open(user, "peer", false));
        assertEquals(1, taken.messages().size());
    }

    @ParameterizedTest
    @EnumSource
    @Tag("SRV-062")
    void onlyUpdateDeletesAndItIsDurable(DatabaseKind kind) throws IOException {
        IndexFixture store = new IndexFixture(kind);
        store.delivered("one\r\n", user);
        store.delivered("two\r\n", user);
        Maildrops maildrops = store.maildrops("n");
        maildrops.release(maildrops.open(user, "peer", false).orElseThrow().lease());
        Maildrops.Opened opened = maildrops.open(user, "peer", false).orElseThrow();
        assertEquals(2, opened.messages().size());
        assertEquals(0, store.syncs.get());
        Maildrops.Item first = opened.messages().get(0);
        maildrops.update(opened.lease(), Set.of(first.id()));
        assertEquals(1, store.syncs.get());
        List<Maildrops.Item> left =
                maildrops.open(user, "peer", false).orElseThrow().messages();
        assertEquals(List.of(opened.messages().get(1)), left);
        assertEquals(Optional.empty(), maildrops.content(user, first.id(), Long.MAX_VALUE));
        assertEquals(new MailboxUsage.Change(1, 1, left.get(0).size()), store.usage.of(user));
    }

    @ParameterizedTest
    @EnumSource
    void deletesOnlyFromTheOwnMailbox(DatabaseKind kind) throws IOException {
        IndexFixture store = new IndexFixture(kind);
        long other = IndexFixture.newUser();
        store.delivered("theirs", other);
        Maildrops maildrops = store.maildrops("n");
        long theirs = maildrops
                .open(other, "peer", false)
                .orElseThrow()
                .messages()
                .get(0)
                .id();
        Maildrops.Opened mine = maildrops.open(user, "peer", false).orElseThrow();
        maildrops.update(mine.lease(), Set.of(theirs));
        assertTrue(maildrops.content(other, theirs, Long.MAX_VALUE).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    @Tag("SRV-066")
    void uidlsAreNeverUsedAgain(DatabaseKind kind) throws IOException {
        IndexFixture store = new IndexFixture(kind);
        Maildrops maildrops = store.maildrops("n");
        String last = "";
        for (int i = 0; i < 3; i++) {
            store.delivered("same bytes", user);
            Maildrops.Opened opened = maildrops.open(user, "peer", false).orElseThrow();
            String uidl = opened.messages().get(0).uidl();
            assertTrue(uidl.matches("[\\x21-\\x7E]{1,70}"));
            assertTrue(uidl.compareTo(last) != 0);
            maildrops.update(opened.lease(), Set.of(opened.messages().get(0).id()));
            last = uidl;
        }
    }

    @ParameterizedTest
    @EnumSource
    void fetchesManyMessagesInARowByFewQueries(DatabaseKind kind) throws IOException {
        IndexFixture store = new IndexFixture(kind);
        IntStream.range(0, 40).forEach(n -> store.delivered("message " + n, user));
        AtomicInteger calls = new AtomicInteger();
        Maildrops maildrops = maildrops(store, calls);
        List<Maildrops.Item> items =
                maildrops.open(user, "peer", false).orElseThrow().messages();
        calls.set(0);
        for (int n = 0; n < 40; n++) {
            assertTrue(text(maildrops, items.get(n)).endsWith("message " + n));
        }
        assertEquals(2, calls.get());
        store.clock.move(Duration.ofMinutes(1));
        assertTrue(text(maildrops, items.get(39)).endsWith("message 39"));
        assertEquals(3, calls.get());
    }

    @ParameterizedTest
    @EnumSource
    void looksAgainForAContentThatIsNotWhereItWas(DatabaseKind kind) throws IOException {
        IndexFixture store = new IndexFixture(kind);
        store.delivered("one", user);
        StoredContent moved = store.delivered("two", user);
        Maildrops maildrops = store.maildrops("n");
        List<Maildrops.Item> items =
                maildrops.open(user, "peer", false).orElseThrow().messages();
        relocate(store, moved, moved.location().segment() + 1000);
        assertTrue(text(maildrops, items.get(0)).endsWith("one"));
        relocate(store, moved, moved.location().segment());
        assertTrue(text(maildrops, items.get(1)).endsWith("two"));
    }

    private String text(Maildrops maildrops, Maildrops.Item item) throws IOException {
        return new String(
                LogFixture.read(
                        maildrops.content(user, item.id(), Long.MAX_VALUE).orElseThrow()),
                StandardCharsets.UTF_8);
    }

    private static Maildrops maildrops(IndexFixture store, AtomicInteger calls) {
        Transactions counting = new Transactions() {
            @Override
            public <T> T call(Function<EntityManager, T> work) {
                calls.incrementAndGet();
                return store.call(work);
            }
        };
        return new JpaMaildrops(counting, store.log, store.usage, store::sync, "n", store.clock);
    }

    private static void relocate(IndexFixture store, StoredContent content, long segment) {
        store.call(em -> em.createQuery("update ContentEntity c set c.segment = :segment where c.uuid = :uuid")
                .setParameter("segment", segment)
                .setParameter("uuid", content.id().value())
                .executeUpdate());
    }

    @ParameterizedTest
    @EnumSource
    void anOpeningThatFailsLeavesNoLock(DatabaseKind kind) throws IOException {
        IndexFixture store = new IndexFixture(kind);
        AtomicInteger left = new AtomicInteger(1);
        Transactions failing = new Transactions() {
            @Override
            public <T> T call(Function<EntityManager, T> work) {
                return store.call(em -> {
                    T result = work.apply(em);
                    if (result instanceof List && left.getAndDecrement() > 0) {
                        throw new PersistenceException("the database is gone");
                    }
                    return result;
                });
            }
        };
        Maildrops maildrops = new JpaMaildrops(failing, store.log, store.usage, store::sync, "n", store.clock);
        assertThrows(IOException.class, () -> maildrops.open(user, "peer", false));
        assertTrue(maildrops.open(user, "peer", false).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    @Tag("fault-D9")
    void aDamagedMessageShowsAPlaceholderAndTheOthersAreServed(DatabaseKind kind) throws IOException {
        IndexFixture store = new IndexFixture(kind);
        StoredContent damaged = store.delivered("one", user);
        store.delivered("two", user);
        String segment = String.format("seg-%016x.log", damaged.location().segment());
        store.files.damage(segment, damaged.location().offset() + 70);
        Maildrops maildrops = store.maildrops("n");
        List<Maildrops.Item> items =
                maildrops.open(user, "peer", false).orElseThrow().messages();
        String first = new String(LogFixture.read(
                maildrops.content(user, items.get(0).id(), Long.MAX_VALUE).orElseThrow()));
        assertTrue(first.contains("(damaged message)"));
        String second = new String(LogFixture.read(
                maildrops.content(user, items.get(1).id(), Long.MAX_VALUE).orElseThrow()));
        assertTrue(second.endsWith("two"));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("fault-A18")
    void withoutTheDatabaseNothingIsDeletedAndContentsAreStillTaken(DatabaseKind kind) throws IOException {
        IndexFixture store = new IndexFixture(kind);
        store.delivered("kept", user);
        Maildrops maildrops = store.maildrops("n");
        Maildrops.Opened opened = maildrops.open(user, "peer", false).orElseThrow();
        Set<Long> deleted = Set.of(opened.messages().get(0).id());
        store.databaseGone = true;
        assertThrows(IOException.class, () -> maildrops.update(opened.lease(), deleted));
        assertThrows(IOException.class, () -> maildrops.open(user, "peer", false));
        assertThrows(
                IOException.class,
                () -> maildrops.content(user, opened.messages().get(0).id(), Long.MAX_VALUE));
        assertTrue(maildrops.keepAlive(opened.lease()));
        maildrops.release(opened.lease());
        StoredContent taken = store.content("taken while the database was gone");
        assertTrue(taken.location().size() > 0);
        store.databaseGone = false;
        assertEquals(Optional.empty(), maildrops.open(user, "peer", false));
        store.clock.move(Duration.ofMinutes(2));
        assertEquals(
                opened.messages(),
                maildrops.open(user, "peer", false).orElseThrow().messages());
    }

    @ParameterizedTest
    @EnumSource
    @Tag("USR-345")
    @Tag("USR-346")
    void aHeldMessageIsNotThereUntilItIsReleasedUnderItsOldUniqueId(DatabaseKind kind) throws IOException {
        IndexFixture store = new IndexFixture(kind);
        store.delivered("one", user);
        store.delivered("two", user);
        List<Maildrops.Item> both = listed(store);
        Set<Long> first = Set.of(both.get(0).id());
        assertEquals(1, store.inboxes().hold(user, first, true));
        assertEquals(List.of(both.get(1)), listed(store));
        store.inboxes().hold(user, first, false);
        assertEquals(both, listed(store));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("USR-345")
    void aSessionThatIsOpenReadsAHeldMessageButCannotDeleteIt(DatabaseKind kind) throws IOException {
        IndexFixture store = new IndexFixture(kind);
        store.delivered("one", user);
        store.delivered("two", user);
        Maildrops maildrops = store.maildrops("n");
        Maildrops.Opened opened = maildrops.open(user, "peer", false).orElseThrow();
        long held = opened.messages().get(0).id();
        long other = opened.messages().get(1).id();
        store.inboxes().hold(user, Set.of(held), true);
        assertTrue(maildrops.content(user, held, Long.MAX_VALUE).isPresent());
        assertThrows(IOException.class, () -> maildrops.update(opened.lease(), Set.of(held, other)));
        assertEquals(List.of(), listed(store));
        assertEquals(
                List.of(held),
                store.inboxes().list(user, 0, 10).stream().map(InboxMessage::id).toList());
        assertEquals(1, store.usage.of(user).messages());
        store.inboxes().hold(user, Set.of(held), false);
        assertEquals(List.of(opened.messages().get(0)), listed(store));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("USR-347")
    void aSessionThatIsOpenGoesOnWhileTheAdministratorDeletes(DatabaseKind kind) throws IOException {
        IndexFixture store = new IndexFixture(kind);
        store.delivered("one", user);
        store.delivered("two", user);
        store.delivered("three", user);
        Maildrops maildrops = store.maildrops("n");
        Maildrops.Opened opened = maildrops.open(user, "peer", false).orElseThrow();
        long gone = opened.messages().get(0).id();
        assertEquals(1, store.inboxes().delete(user, Set.of(gone)));
        assertEquals(Optional.empty(), maildrops.content(user, gone, Long.MAX_VALUE));
        assertTrue(text(maildrops, opened.messages().get(1)).endsWith("two"));
        maildrops.update(opened.lease(), Set.of(gone, opened.messages().get(1).id()));
        assertEquals(List.of(opened.messages().get(2)), listed(store));
        assertEquals(1, store.usage.of(user).messages());
    }

    private List<Maildrops.Item> listed(IndexFixture store) throws IOException {
        Maildrops.Opened opened = store.maildrops("n").open(user, "peer", false).orElseThrow();
        store.maildrops("n").release(opened.lease());
        return opened.messages();
    }
}
