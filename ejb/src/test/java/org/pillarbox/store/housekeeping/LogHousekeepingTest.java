package org.pillarbox.store.housekeeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.api.mail.Content;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.ContentReferences;
import org.pillarbox.store.ContentWriter;
import org.pillarbox.store.Maildrops;
import org.pillarbox.store.StoreHousekeeping.Report;
import org.pillarbox.store.StoredContent;
import org.pillarbox.store.jpa.IndexFixture;
import org.pillarbox.store.log.LogFixture;
import org.pillarbox.testing.TestDatabase;

class LogHousekeepingTest {
    private static final String KILO = "0123456789".repeat(100);

    /** Delivers many and lets POP3 delete those that the test does not keep; gives how many are kept. */
    private static int fill(IndexFixture store, long user, int messages, int keepEach) throws IOException {
        for (int i = 0; i < messages; i++) {
            store.delivered("m" + i + (i % 10 == 0 ? KILO.repeat(8) : KILO), user);
        }
        List<Maildrops.Item> all = list(store, user);
        Set<Long> deleted = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            if (keepEach == 0 || i % keepEach != 0) {
                deleted.add(all.get(i).id());
            }
        }
        Maildrops maildrops = store.maildrops("n");
        maildrops.update(maildrops.open(user, "x", false).orElseThrow().lease(), deleted);
        return messages - deleted.size();
    }

    private static List<Maildrops.Item> list(IndexFixture store, long user) throws IOException {
        Maildrops.Opened opened = store.maildrops("n").open(user, "x", false).orElseThrow();
        store.maildrops("n").release(opened.lease());
        return opened.messages();
    }

    private static void everyMessageReads(IndexFixture store, long user, int count) throws IOException {
        List<Maildrops.Item> items = list(store, user);
        assertEquals(count, items.size());
        for (Maildrops.Item item : items) {
            Content content = store.maildrops("n")
                    .content(user, item.id(), Long.MAX_VALUE)
                    .orElseThrow();
            // What POP3 sends: it ends the last line, which has no end in the log.
            assertEquals(item.size(), content.size() + 2);
            String text = new String(LogFixture.read(content));
            assertTrue(text.contains("Received: x\r\nm") && text.endsWith(KILO), text.substring(0, 60));
        }
    }

    @ParameterizedTest
    @EnumSource
    void removesWhatNobodyNeedsAndCompactsTheRest(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            IndexFixture store = new IndexFixture(kind, database);
            long user = IndexFixture.newUser();
            int kept = fill(store, user, 100, 7);
            long before = store.log.space().bytes();
            store.delivered("newest" + KILO, IndexFixture.newUser());
            Report first = store.housekeeping().run();
            assertEquals(100 - kept, first.contents());
            assertTrue(first.bodyFiles() > 0);
            assertTrue(first.moved() > 0);
            everyMessageReads(store, user, kept);
            Report second = store.housekeeping().run();
            assertTrue(second.segments() > 0);
            everyMessageReads(store, user, kept);
            assertTrue(store.log.space().bytes() < before / 2);
            assertEquals(new Report(0, 0, 0, 0, 0), store.housekeeping().run());
        }
    }

    @Test
    void keepsWhatAnotherRoomHolds() throws Exception {
        try (TestDatabase database = TestDatabase.open(DatabaseKind.H2)) {
            IndexFixture store = new IndexFixture(DatabaseKind.H2, database);
            StoredContent queued = store.delivered("queued");
            store.delivered("unneeded");
            ContentReferences queue =
                    asked -> asked.stream().filter(queued.id()::equals).collect(Collectors.toSet());
            assertEquals(1, store.housekeeping(queue).run().contents());
            assertTrue(store.call(em -> store.index(em).locate(queued.id())).isPresent());
        }
    }

    @Test
    void leavesAloneWhatIsBeingWrittenOrNotYetRouted() throws Exception {
        try (TestDatabase database = TestDatabase.open(DatabaseKind.H2)) {
            IndexFixture store = new IndexFixture(DatabaseKind.H2, database);
            byte[] large = LogFixture.bytes(KILO.repeat(20));
            ContentWriter writing = LogFixture.write(store.log, large);
            StoredContent unrouted = LogFixture.commit(store.log, large);
            assertEquals(0, store.housekeeping().run().bodyFiles());
            StoredContent committed = store.log.commit(writing, new byte[0], new byte[0]);
            assertEquals(large.length, LogFixture.read(store.log.open(committed.location())).length);
            assertTrue(LogFixture.read(store.log.open(unrouted.location())).length > large.length);
        }
    }

    @Test
    void removesBodyFilesThatACrashLeftBehind() throws Exception {
        try (TestDatabase database = TestDatabase.open(DatabaseKind.H2)) {
            IndexFixture crashed = new IndexFixture(DatabaseKind.H2, database);
            crashed.delivered("routed");
            LogFixture.write(crashed.log, LogFixture.bytes(KILO.repeat(20)));
            IndexFixture restarted = new IndexFixture(DatabaseKind.H2, database, crashed.files);
            assertEquals(1, restarted.housekeeping().run().bodyFiles());
        }
    }

    @Test
    void leavesADamagedRecordInItsSegmentAndSaysSo() throws Exception {
        try (TestDatabase database = TestDatabase.open(DatabaseKind.H2)) {
            IndexFixture store = new IndexFixture(DatabaseKind.H2, database);
            long user = IndexFixture.newUser();
            StoredContent damaged = store.delivered("mdamaged" + KILO, user);
            fill(store, user, 60, 15);
            store.delivered("newest", IndexFixture.newUser());
            String segment = String.format("seg-%016x.log", damaged.location().segment());
            store.files.damage(segment, damaged.location().offset() + 100);
            assertEquals(1, store.housekeeping().run().damaged());
            store.housekeeping().run();
            assertTrue(store.files.list().contains(segment));
        }
    }

    @Test
    void refusesToOverlapItself() throws Exception {
        try (TestDatabase database = TestDatabase.open(DatabaseKind.H2)) {
            IndexFixture store = new IndexFixture(DatabaseKind.H2, database);
            store.delivered("unneeded");
            List<LogHousekeeping> itself = new ArrayList<>();
            itself.add(store.housekeeping(asked -> {
                assertThrows(IllegalStateException.class, () -> itself.get(0).run());
                return Set.of();
            }));
            assertEquals(1, itself.get(0).run().contents());
        }
    }

    @Test
    void removesNoFileBeforeTheIndexIsSynchronised() throws Exception {
        try (TestDatabase database = TestDatabase.open(DatabaseKind.H2)) {
            IndexFixture store = new IndexFixture(DatabaseKind.H2, database);
            long user = IndexFixture.newUser();
            fill(store, user, 60, 10);
            store.delivered("newest", IndexFixture.newUser());
            WatchedIndex index = new WatchedIndex(store.housekeepingIndex());
            LogHousekeeping housekeeping = new LogHousekeeping(store.log.space(), index);
            store.files.beforeDelete(() -> assertTrue(index.isSynced()));
            housekeeping.run();
            assertTrue(housekeeping.run().segments() > 0);
        }
    }

    @Test
    @Tag("fault-G1")
    void aPowerCutAtAnyStepLosesNothingAndTheNextRunGoesOn() throws Exception {
        boolean died = true;
        for (int step = 0; died; step += 1 + step / 4) {
            try (TestDatabase database = TestDatabase.open(DatabaseKind.H2)) {
                IndexFixture store = new IndexFixture(DatabaseKind.H2, database);
                long user = IndexFixture.newUser();
                int kept = fill(store, user, 50, 7);
                store.delivered("newest", IndexFixture.newUser());
                store.files.dieAfter(step);
                try {
                    store.housekeeping().run();
                    store.housekeeping().run();
                } catch (IOException powerIsOff) {
                    assertTrue(store.files.isDead());
                }
                died = store.files.isDead();
                IndexFixture restarted =
                        new IndexFixture(DatabaseKind.H2, database, store.files.powerLoss(new Random(step)));
                everyMessageReads(restarted, user, kept);
                List<StoredContent> replayed = new ArrayList<>();
                restarted.log.replay(restarted.call(em -> restarted.index(em).checkpoint()), replayed::add);
                assertEquals(List.of(), replayed);
                restarted.housekeeping().run();
                restarted.delivered("m, after the power cut" + KILO, user);
                restarted.housekeeping().run();
                restarted.housekeeping().run();
                everyMessageReads(restarted, user, kept + 1);
            }
        }
    }
}
