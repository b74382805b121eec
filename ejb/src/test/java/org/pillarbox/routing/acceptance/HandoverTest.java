package org.pillarbox.routing.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.LogPosition;
import org.pillarbox.store.StoredContent;

@Timeout(30)
class HandoverTest {
    private final Handover handover = new Handover();

    @Test
    void givesContentsInTheOrderOfTheLog() throws Exception {
        Handover.Ticket first = handover.begin();
        Handover.Ticket second = handover.begin();
        handover.committed(second, content(2));
        handover.committed(first, content(1));
        assertEquals(List.of(1L, 2L), take());
    }

    @Test
    void holdsBackWhatMayStillHaveSomethingBeforeIt() throws Exception {
        Handover.Ticket slow = handover.begin();
        handover.committed(handover.begin(), content(2));
        assertEquals(List.of(), take());
        handover.committed(slow, content(1));
        assertEquals(List.of(1L, 2L), take());
    }

    @Test
    void givesWhatLiesBeforeEveryCommitUnderWay() throws Exception {
        handover.committed(handover.begin(), content(1));
        Handover.Ticket open = handover.begin();
        assertEquals(List.of(1L), take());
        handover.failed(open);
        assertEquals(List.of(), take());
    }

    @Test
    void aFailedCommitHoldsNothingBack() throws Exception {
        Handover.Ticket failing = handover.begin();
        handover.committed(handover.begin(), content(1));
        handover.failed(failing);
        assertEquals(List.of(1L), take());
    }

    @Test
    void refusesATicketGivenBackTwice() {
        Handover.Ticket ticket = handover.begin();
        handover.failed(ticket);
        assertThrows(IllegalStateException.class, () -> handover.failed(ticket));
    }

    @Test
    void keepsOrderAndLosesNothingUnderManySessions() throws Exception {
        int sessions = 16;
        int each = 500;
        AtomicLong log = new AtomicLong();
        ExecutorService pool = Executors.newFixedThreadPool(sessions);
        try {
            for (int s = 0; s < sessions; s++) {
                pool.execute(() -> {
                    for (int i = 0; i < each; i++) {
                        Handover.Ticket ticket = handover.begin();
                        long position = log.incrementAndGet();
                        Thread.yield();
                        handover.committed(ticket, content(position));
                    }
                });
            }
            List<Long> taken = new ArrayList<>();
            while (taken.size() < sessions * each) {
                List<StoredContent> batch = handover.take(100, Duration.ofSeconds(10));
                assertTrue(!batch.isEmpty() && batch.size() <= 100);
                batch.forEach(content -> taken.add(content.end().offset()));
            }
            for (int i = 0; i < taken.size(); i++) {
                assertEquals(i + 1L, taken.get(i));
            }
        } finally {
            pool.shutdownNow();
            assertTrue(pool.awaitTermination(10, TimeUnit.SECONDS));
        }
    }

    private List<Long> take() throws InterruptedException {
        return handover.take(10, Duration.ZERO).stream()
                .map(content -> content.end().offset())
                .toList();
    }

    private static StoredContent content(long position) {
        return new StoredContent(
                new ContentId(UUID.randomUUID()),
                Instant.EPOCH,
                new byte[0],
                new ContentLocation(1, position, 0, 0),
                new LogPosition(1, position));
    }
}
