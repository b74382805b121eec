package org.pillarbox.settings.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.testing.TestDatabase;

class GroupedSyncTest {
    @Test
    void whoAsksDuringARunSharesTheNextOne() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService executor = Executors.newCachedThreadPool();
        GroupedSync sync = new GroupedSync(
                () -> {
                    runs.incrementAndGet();
                    try {
                        goOn.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                executor);
        executor.execute(sync);
        Awaitility.await().until(() -> runs.get() == 1);
        CountDownLatch asked = new CountDownLatch(20);
        CountDownLatch answered = new CountDownLatch(20);
        for (int i = 0; i < 20; i++) {
            executor.execute(() -> {
                asked.countDown();
                sync.run();
                answered.countDown();
            });
        }
        asked.await();
        goOn.countDown();
        assertTrue(answered.await(10, TimeUnit.SECONDS));
        assertTrue(runs.get() <= 4, runs + " runs");
        executor.shutdown();
    }

    @Test
    void tellsTheFailureAndRunsAgain() {
        AtomicInteger runs = new AtomicInteger();
        GroupedSync sync = new GroupedSync(
                () -> {
                    if (runs.incrementAndGet() == 1) {
                        throw new IllegalArgumentException("first");
                    }
                },
                Runnable::run);
        assertThrows(IllegalArgumentException.class, sync::run);
        sync.run();
        assertEquals(2, runs.get());
    }

    @Test
    void synchronisesBothDatabases() throws Exception {
        for (DatabaseKind kind : DatabaseKind.values()) {
            new DatabaseSync(TestDatabase.shared(kind).dataSource()).run();
        }
    }
}
