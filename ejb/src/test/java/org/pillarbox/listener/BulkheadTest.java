package org.pillarbox.listener;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("A18")
@Timeout(60)
class BulkheadTest {
    private final Bulkhead bulkhead = new Bulkhead(2, Duration.ofMillis(50));
    private final CountDownLatch hanging = new CountDownLatch(2);
    private final CountDownLatch back = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        back.countDown();
        threads.shutdown();
    }

    private CompletableFuture<String> hang() {
        return CompletableFuture.supplyAsync(() -> bulkhead.call(this::database, "no"), threads);
    }

    private String database() {
        hanging.countDown();
        try {
            back.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "yes";
    }

    @Test
    void othersGoOnWhenTheDatabaseHangs() throws InterruptedException {
        List<CompletableFuture<String>> stuck = List.of(hang(), hang());
        hanging.await();
        for (int i = 0; i < 20; i++) {
            assertEquals("no", bulkhead.call(() -> "yes", "no"));
        }
        back.countDown();
        stuck.forEach(each -> assertEquals("yes", each.join()));
        assertEquals("yes", bulkhead.call(() -> "yes", "no"));
    }

    @Test
    void nobodyIsTurnedAwayAsLongAsItMoves() {
        Bulkhead patient = new Bulkhead(2, Duration.ofSeconds(20));
        List<CompletableFuture<String>> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            all.add(CompletableFuture.supplyAsync(() -> patient.call(() -> "yes", "no"), threads));
        }
        all.forEach(each -> assertEquals("yes", each.join()));
    }

    @Test
    void aFailureFreesItsSeat() {
        for (int i = 0; i < 5; i++) {
            assertThrows(IllegalStateException.class, () -> bulkhead.call(BulkheadTest::fail, "no"));
        }
        assertEquals("yes", bulkhead.call(() -> "yes", "no"));
    }

    private static String fail() {
        throw new IllegalStateException("the database is away");
    }
}
