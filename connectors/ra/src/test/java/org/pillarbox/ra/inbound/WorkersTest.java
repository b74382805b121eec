package org.pillarbox.ra.inbound;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkersTest {
    private final Workers workers = new Workers(4, getClass().getClassLoader(), Duration.ofMillis(200));

    @AfterEach
    void close() {
        workers.close();
        assertEquals(0, workers.size());
    }

    private static void hold(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Tag("G9")
    void doesAllWorkWithNoMoreThreadsThanAllowed() {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(100);
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 100; i++) {
            workers.execute(() -> {
                seen.add(Thread.currentThread());
                hold(go);
                done.countDown();
            });
        }
        assertEquals(4, workers.size());
        go.countDown();
        hold(done);
        assertEquals(4, seen.size());
    }

    @Test
    void worksWithOneThreadWhenOneIsEnough() {
        for (int i = 0; i < 100; i++) {
            CountDownLatch done = new CountDownLatch(1);
            workers.execute(done::countDown);
            hold(done);
            await().pollInterval(Duration.ofMillis(1)).until(() -> workers.sleeping() == 1);
        }
        assertEquals(1, workers.size());
    }

    @Test
    void letsIdleThreadsEndAndHiresAgain() {
        CountDownLatch first = new CountDownLatch(1);
        workers.execute(first::countDown);
        hold(first);
        await().until(() -> workers.size() == 0);
        CountDownLatch second = new CountDownLatch(1);
        workers.execute(second::countDown);
        hold(second);
    }

    @Test
    void survivesWorkThatFailsOrLeavesAnInterrupt() {
        workers.execute(() -> {
            throw new IllegalStateException("a bug");
        });
        workers.execute(() -> Thread.currentThread().interrupt());
        CountDownLatch done = new CountDownLatch(1);
        boolean[] interrupted = new boolean[1];
        workers.execute(() -> {
            interrupted[0] = Thread.currentThread().isInterrupted();
            done.countDown();
        });
        hold(done);
        assertFalse(interrupted[0]);
    }

    @Test
    void handsOverEveryTaskUnderContention() throws InterruptedException {
        int each = 20_000;
        CountDownLatch done = new CountDownLatch(3 * each);
        Thread[] givers = new Thread[3];
        for (int i = 0; i < givers.length; i++) {
            givers[i] = new Thread(() -> {
                for (int k = 0; k < each; k++) {
                    workers.execute(done::countDown);
                }
            });
            givers[i].start();
        }
        for (Thread giver : givers) {
            giver.join();
        }
        hold(done);
    }
}
