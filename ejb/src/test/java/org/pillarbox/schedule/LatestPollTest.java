package org.pillarbox.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.pillarbox.schedule.Polling.Poll;

class LatestPollTest {
    private long nanos;
    private int asked;
    private boolean away;
    private final Polling source = () -> {
        asked++;
        if (away) {
            throw new IllegalStateException("no database");
        }
        return at(asked);
    };

    @Test
    void asksAgainOnlyWhenItsAnswerIsOld() {
        LatestPoll latest = new LatestPoll(source, Duration.ofSeconds(1), () -> nanos);
        assertEquals(at(1), latest.now());
        assertEquals(at(1), latest.now());
        nanos = TimeUnit.SECONDS.toNanos(1);
        assertEquals(at(2), latest.now());
    }

    @Test
    void aDatabaseThatIsAwayKeepsNoPageFromBeingShown() {
        away = true;
        LatestPoll latest = new LatestPoll(source, Duration.ofSeconds(1), () -> nanos);
        assertEquals("Offline", latest.now().words());
        away = false;
        assertEquals("Offline", latest.now().words(), "it is not asked with each page");
        nanos = TimeUnit.SECONDS.toNanos(1);
        assertEquals(at(2), latest.now());
    }

    @Test
    void nobodyWaitsForWhoAsks() throws Exception {
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        LatestPoll latest = new LatestPoll(
                () -> {
                    asking.countDown();
                    try {
                        answer.await();
                    } catch (InterruptedException ended) {
                        Thread.currentThread().interrupt();
                    }
                    return at(7);
                },
                Duration.ofSeconds(1),
                () -> nanos);
        Thread slow = new Thread(latest::now);
        slow.start();
        asking.await();
        assertEquals("Offline", latest.now().words());
        answer.countDown();
        slow.join();
        assertEquals(at(7), latest.now());
    }

    private static Poll at(int second) {
        return new Poll(true, Optional.of(Instant.ofEpochSecond(second)), Optional.empty(), List.of());
    }
}
