package org.pillarbox.store.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentWriter;
import org.pillarbox.store.LogPosition;
import org.pillarbox.store.StoredContent;

/** Cuts the power at random points while several sessions commit, and looks at what is left. */
class PowerLossTest {
    private static final int CUTS = Integer.getInteger("pillarbox.test.powerLosses", 150);
    private static final int SESSIONS = 4;

    private final Map<ContentId, byte[]> begun = new HashMap<>();
    private final Map<ContentId, StoredContent> acknowledged = new LinkedHashMap<>();

    @Test
    @Tag("fault-A16")
    @Tag("fault-G1")
    void acknowledgedContentsSurviveWholeAndInOrderAndNothingAppearsHalf() throws Exception {
        UnreliableFiles files = new UnreliableFiles();
        for (int cut = 0; cut < CUTS; cut++) {
            Random random = new Random(cut);
            ContentLog log = LogFixture.open(files);
            check(log, cut);
            files = commitUntilPowerLoss(log, files, random);
            log.close();
            if (cut % 20 == 19) {
                files = new UnreliableFiles();
                begun.clear();
                acknowledged.clear();
            }
        }
    }

    private UnreliableFiles commitUntilPowerLoss(ContentLog log, UnreliableFiles files, Random random)
            throws Exception {
        ExecutorService sessions = Executors.newFixedThreadPool(SESSIONS);
        CountDownLatch enough = new CountDownLatch(1 + random.nextInt(30));
        for (int session = 0; session < SESSIONS; session++) {
            Random own = new Random(random.nextLong());
            sessions.execute(() -> commitUntilFailure(log, own, enough));
        }
        enough.await();
        UnreliableFiles after = files.powerLoss(random);
        sessions.shutdown();
        assertTrue(sessions.awaitTermination(10, TimeUnit.SECONDS));
        return after;
    }

    private void commitUntilFailure(ContentLog log, Random random, CountDownLatch enough) {
        try {
            while (true) {
                byte[] body = new byte[random.nextInt(10) == 0 ? 10_000 : random.nextInt(3000)];
                random.nextBytes(body);
                ContentWriter writer = LogFixture.write(log, body);
                synchronized (this) {
                    begun.put(((LogContentWriter) writer).id(), body);
                }
                StoredContent stored = log.commit(writer, LogFixture.bytes("envelope"), LogFixture.bytes("A: b\r\n"));
                synchronized (this) {
                    acknowledged.put(stored.id(), stored);
                }
                enough.countDown();
            }
        } catch (IOException powerIsOff) {
            enough.countDown();
        }
    }

    private void check(ContentLog log, int cut) throws IOException {
        List<StoredContent> replayed = LogFixture.replay(log, LogPosition.START);
        Map<ContentId, StoredContent> found = new HashMap<>();
        LogPosition last = LogPosition.START;
        for (StoredContent stored : replayed) {
            assertEquals(null, found.put(stored.id(), stored), "doubled after cut " + cut);
            assertTrue(stored.end().compareTo(last) > 0);
            last = stored.end();
            assertArrayEquals(LogFixture.bytes("envelope"), stored.metadata());
            byte[] expected = begun.get(stored.id());
            byte[] bytes = LogFixture.read(log.open(stored.location()));
            assertEquals(expected.length + 6, bytes.length);
            assertArrayEquals(expected, java.util.Arrays.copyOfRange(bytes, 6, bytes.length), "half after cut " + cut);
        }
        for (StoredContent promised : acknowledged.values()) {
            StoredContent there = found.get(promised.id());
            assertTrue(there != null, "lost after cut " + cut);
            assertEquals(promised.location(), there.location());
            assertEquals(promised.arrival(), there.arrival());
        }
        List<LogPosition> ends =
                new ArrayList<>(replayed.stream().map(StoredContent::end).toList());
        if (!ends.isEmpty()) {
            int middle = ends.size() / 2;
            assertEquals(
                    ends.subList(middle + 1, ends.size()),
                    LogFixture.replay(log, ends.get(middle)).stream()
                            .map(StoredContent::end)
                            .toList());
        }
    }
}
