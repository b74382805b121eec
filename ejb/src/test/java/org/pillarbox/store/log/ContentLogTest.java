package org.pillarbox.store.log;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.api.mail.Content;
import org.pillarbox.store.ContentWriter;
import org.pillarbox.store.DamagedContent;
import org.pillarbox.store.LogPosition;
import org.pillarbox.store.StoredContent;

class ContentLogTest {
    private final UnreliableFiles files = new UnreliableFiles();
    private final List<Damage> damages = new ArrayList<>();

    private ContentLog open() throws IOException {
        return ContentLog.open(files, LogFixture.SMALL, damages::add);
    }

    private static byte[] body(int length) {
        byte[] body = new byte[length];
        new Random(length).nextBytes(body);
        return body;
    }

    private static byte[] whole(byte[] body) {
        byte[] prefix = LogFixture.bytes("Received: x\r\n");
        byte[] whole = Arrays.copyOf(prefix, prefix.length + body.length);
        System.arraycopy(body, 0, whole, prefix.length, body.length);
        return whole;
    }

    @Test
    void givesBackEveryLengthByteForByteAfterARestart() throws IOException {
        List<StoredContent> stored = new ArrayList<>();
        int[] lengths = {0, 1, 3999, 4000, 4001, 70_000};
        try (ContentLog log = open()) {
            for (int length : lengths) {
                stored.add(LogFixture.commit(log, body(length)));
            }
        }
        try (ContentLog log = open()) {
            for (int i = 0; i < lengths.length; i++) {
                byte[] read = LogFixture.read(log.open(stored.get(i).location()));
                assertArrayEquals(whole(body(lengths[i])), read);
            }
            assertEquals(
                    stored.stream().map(StoredContent::location).toList(),
                    LogFixture.replay(log, LogPosition.START).stream()
                            .map(StoredContent::location)
                            .toList());
        }
    }

    @Test
    void worksOnARealDisk(@TempDir Path folder) throws IOException {
        StoredContent small;
        StoredContent large;
        try (ContentLog log = LogFixture.open(DiskFiles.at(folder.resolve("store")))) {
            small = LogFixture.commit(log, body(100));
            large = LogFixture.commit(log, body(100_000));
        }
        try (ContentLog log = LogFixture.open(DiskFiles.at(folder.resolve("store")))) {
            assertArrayEquals(whole(body(100)), LogFixture.read(log.open(small.location())));
            assertArrayEquals(whole(body(100_000)), LogFixture.read(log.open(large.location())));
            assertTrue(log.space().bytes() > 100_000);
        }
    }

    @Test
    void readsRangesAndEndsAtTheEnd() throws IOException {
        try (ContentLog log = open()) {
            Content content =
                    log.open(LogFixture.commit(log, LogFixture.bytes("body")).location());
            ByteBuffer three = ByteBuffer.allocate(3);
            assertEquals(3, content.read(14, three));
            assertArrayEquals(LogFixture.bytes("ody"), three.array());
            assertEquals(-1, content.read(17, ByteBuffer.allocate(1)));
            ByteBuffer across = ByteBuffer.allocate(100);
            assertEquals(17, content.read(0, across));
            assertArrayEquals(LogFixture.bytes("body"), Arrays.copyOfRange(across.array(), 13, 17));
        }
    }

    @Test
    void forgetsWhatIsDiscardedWithItsFileAndItsMemory() throws IOException {
        try (ContentLog log = open()) {
            ContentWriter small = LogFixture.write(log, body(10));
            ContentWriter large = LogFixture.write(log, body(10_000));
            small.discard();
            large.discard();
            large.discard();
            assertEquals(List.of(), files.list());
            assertThrows(IOException.class, () -> log.commit(large, new byte[0], new byte[0]));
            StoredContent kept = LogFixture.commit(log, body(10));
            ContentWriter committed = LogFixture.write(log, body(10_000));
            StoredContent stored = log.commit(committed, new byte[0], new byte[0]);
            committed.discard();
            assertArrayEquals(body(10_000), LogFixture.read(log.open(stored.location())));
            assertNotEquals(kept.id(), stored.id());
        }
    }

    @Test
    void countsItsBytesWhileMessagesAreDiscarded() throws IOException {
        try (ContentLog log = open()) {
            LogFixture.commit(log, body(10));
            long before = log.space().bytes();
            ContentWriter large = LogFixture.write(log, body(9_000));
            assertEquals(before + 9_000, log.space().bytes());
            files.afterList(large::discard);
            assertEquals(before, log.space().bytes());
        }
    }

    @Test
    void writesToFilesWhenTheMemoryBudgetIsSpent() throws IOException {
        try (ContentLog log = open()) {
            List<ContentWriter> writers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                writers.add(LogFixture.write(log, body(100 + i)));
            }
            assertEquals(
                    4,
                    files.list().stream()
                            .filter(name -> name.startsWith("big-"))
                            .count());
            for (int i = 0; i < 8; i++) {
                StoredContent stored = log.commit(writers.get(i), new byte[0], new byte[0]);
                assertArrayEquals(body(100 + i), LogFixture.read(log.open(stored.location())));
            }
        }
    }

    @Test
    void rollsToNewSegments() throws IOException {
        try (ContentLog log = open()) {
            StoredContent first = LogFixture.commit(log, body(3000));
            for (int i = 0; i < 20; i++) {
                LogFixture.commit(log, body(3000));
            }
            assertTrue(log.space().closedSegments().size() >= 2);
            assertEquals(20, LogFixture.replay(log, first.end()).size());
        }
    }

    @Test
    void committersShareGroupsAndEachGetsItsOwn() throws Exception {
        try (ContentLog log = ContentLog.open(files, LogOptions.defaults(), damages::add)) {
            ExecutorService sessions = Executors.newFixedThreadPool(16);
            List<Future<StoredContent>> commits = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                int length = i;
                commits.add(sessions.submit(() -> LogFixture.commit(log, body(length))));
            }
            for (int i = 0; i < 400; i++) {
                assertArrayEquals(
                        whole(body(i)),
                        LogFixture.read(log.open(commits.get(i).get().location())));
            }
            sessions.shutdown();
            assertEquals(400, LogFixture.replay(log, LogPosition.START).size());
        }
    }

    @Test
    @Tag("fault-A17")
    void diskFullInTheMiddleOfACommitLeavesNoHalfRecordAndHealsByItself() throws IOException {
        try (ContentLog log = open()) {
            StoredContent before = LogFixture.commit(log, body(1000));
            ContentWriter waiting = LogFixture.write(log, body(1000));
            files.space(500);
            assertThrows(IOException.class, () -> log.commit(waiting, new byte[0], new byte[0]));
            assertFalse(log.isHealthy());
            assertThrows(IOException.class, log::create);
            files.space(Long.MAX_VALUE);
            await().until(log::isHealthy);
            StoredContent after = LogFixture.commit(log, body(2000));
            assertEquals(
                    List.of(before.id(), after.id()),
                    LogFixture.replay(log, LogPosition.START).stream()
                            .map(StoredContent::id)
                            .toList());
            assertEquals(List.of(), damages);
        }
    }

    @Test
    @Tag("fault-A17")
    void diskFullWhileALargeContentArrivesLeavesNothing() throws IOException {
        try (ContentLog log = open()) {
            files.space(60_000);
            assertThrows(IOException.class, () -> LogFixture.write(log, body(100_000)));
            assertEquals(List.of(), files.list());
        }
    }

    @Test
    @Tag("fault-A17")
    void refusesToBeginWhenTheDiskIsNearlyFull() throws IOException {
        try (ContentLog log = open()) {
            files.space(999);
            assertThrows(IOException.class, log::create);
            assertFalse(log.isHealthy());
            files.space(10_000);
            assertTrue(log.isHealthy());
            LogFixture.commit(log, body(10));
        }
    }

    @Test
    void neverTrustsASegmentAfterAFailedForce() throws IOException {
        try (ContentLog log = open()) {
            StoredContent before = LogFixture.commit(log, body(10));
            ContentWriter waiting = LogFixture.write(log, body(11));
            files.forceFails(true);
            assertThrows(IOException.class, () -> log.commit(waiting, new byte[0], new byte[0]));
            files.forceFails(false);
            await().until(log::isHealthy);
            StoredContent after = LogFixture.commit(log, body(12));
            assertNotEquals(before.location().segment(), after.location().segment());
            assertEquals(2, LogFixture.replay(log, LogPosition.START).size());
        }
    }

    @Test
    void nobodyWaitsForEverWhenTheWriterRunsOutOfMemory() throws Exception {
        try (ContentLog log = open()) {
            LogFixture.commit(log, body(10));
            ContentWriter waiting = LogFixture.write(log, body(11));
            files.beforeForce(() -> {
                throw new OutOfMemoryError("as if");
            });
            assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> assertThrows(IOException.class, () -> log.commit(waiting, new byte[0], new byte[0])));
            assertFalse(log.isHealthy());
            files.beforeForce(() -> {});
            await().until(log::isHealthy);
            LogFixture.commit(log, body(12));
            assertEquals(2, LogFixture.replay(log, LogPosition.START).size());
        }
    }

    @Test
    @Tag("fault-D9")
    void oneDamagedByteCostsOneRecordAndIsReported() throws IOException {
        List<StoredContent> stored = new ArrayList<>();
        try (ContentLog log = open()) {
            for (int i = 0; i < 5; i++) {
                stored.add(LogFixture.commit(log, body(500 + i)));
            }
            LogFixture.commit(log, body(10));
        }
        String segment = FileNames.segment(stored.get(0).location().segment());
        files.damage(segment, stored.get(1).location().offset() + 200);
        files.damage(segment, stored.get(3).location().offset() + 9);
        try (ContentLog log = open()) {
            damages.clear();
            List<StoredContent> replayed = LogFixture.replay(log, LogPosition.START);
            assertEquals(4, replayed.size());
            assertEquals(2, damages.size());
            assertEquals(stored.get(1).id(), damages.get(0).content().orElseThrow());
            assertEquals(stored.get(3).location().offset(), damages.get(1).offset());
            Content damaged = log.open(stored.get(1).location());
            assertThrows(DamagedContent.class, () -> damaged.read(0, ByteBuffer.allocate(10)));
        }
    }

    @Test
    @Tag("fault-D9")
    void damageOfALargeBodyShowsAtItsEndAtTheLatest() throws IOException {
        try (ContentLog log = open()) {
            StoredContent stored = LogFixture.commit(log, body(50_000));
            files.damage(FileNames.body(stored.id()), 20_000);
            assertThrows(DamagedContent.class, () -> LogFixture.read(log.open(stored.location())));
            files.delete(FileNames.body(stored.id()));
            log.space().removeBody(stored.id());
            assertThrows(DamagedContent.class, () -> LogFixture.read(log.open(stored.location())));
        }
    }

    @Test
    @Tag("fault-D9")
    void aDamagedFirstBlockOfASegmentIsReadFromItsSecondCopy() throws IOException {
        StoredContent stored;
        try (ContentLog log = open()) {
            stored = LogFixture.commit(log, body(50));
        }
        files.damage(FileNames.segment(stored.location().segment()), 20);
        try (ContentLog log = open()) {
            assertArrayEquals(whole(body(50)), LogFixture.read(log.open(stored.location())));
        }
    }

    @Test
    void mailedBytesThatLookLikeARecordAreNotTakenForOne() throws IOException {
        StoredContent first;
        try (ContentLog log = open()) {
            first = LogFixture.commit(log, body(30));
        }
        byte[] forged = new byte[200];
        try (LogFile file = files.open(FileNames.segment(first.location().segment()))) {
            file.read(ByteBuffer.wrap(forged), first.location().offset());
        }
        StoredContent second;
        try (ContentLog log = open()) {
            second = LogFixture.commit(log, forged);
            LogFixture.commit(log, body(20));
        }
        files.damage(
                FileNames.segment(second.location().segment()),
                second.location().offset());
        try (ContentLog log = open()) {
            assertEquals(2, LogFixture.replay(log, LogPosition.START).size());
        }
    }

    @Test
    void aClosedLogRefuses() throws IOException {
        ContentLog log = open();
        ContentWriter waiting = LogFixture.write(log, body(10));
        log.close();
        assertThrows(IOException.class, () -> log.commit(waiting, new byte[0], new byte[0]));
        assertThrows(IOException.class, log::create);
        assertFalse(log.isHealthy());
    }

    @Test
    void copiesAreNotReplayedAndReadTheSame() throws IOException {
        try (ContentLog log = open()) {
            StoredContent small = LogFixture.commit(log, body(100));
            StoredContent large = LogFixture.commit(log, body(10_000));
            var copies = log.space().copyToEnd(List.of(small.location(), large.location()));
            assertArrayEquals(whole(body(100)), LogFixture.read(log.open(copies.get(small.location()))));
            assertArrayEquals(whole(body(10_000)), LogFixture.read(log.open(copies.get(large.location()))));
            assertEquals(List.of(), LogFixture.replay(log, large.end()));
        }
    }
}
