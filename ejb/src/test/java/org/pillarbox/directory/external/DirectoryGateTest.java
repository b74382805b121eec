package org.pillarbox.directory.external;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pillarbox.directory.DirectoryFixture.TestClock;

class DirectoryGateTest {
    private final TestClock clock = new TestClock();
    private final DirectoryGate gate = new DirectoryGate(clock);
    private final AtomicInteger asked = new AtomicInteger();

    private boolean failing() throws DirectoryUnavailable {
        asked.incrementAndGet();
        throw new DirectoryUnavailable("away");
    }

    private boolean working() {
        asked.incrementAndGet();
        return true;
    }

    @Test
    @Tag("USR-374")
    void aDirectoryThatDoesNotAnswerIsLeftAloneForAWhile() throws Exception {
        for (int i = 0; i < DirectoryGate.PATIENCE; i++) {
            assertThrows(DirectoryUnavailable.class, () -> gate.ask(this::failing));
        }
        assertThrows(DirectoryUnavailable.class, () -> gate.ask(this::working));
        assertEquals(DirectoryGate.PATIENCE, asked.get());
        clock.pass(DirectoryGate.CLOSED);
        assertThrows(DirectoryUnavailable.class, () -> gate.ask(this::failing));
        assertThrows(DirectoryUnavailable.class, () -> gate.ask(this::working));
        assertEquals(DirectoryGate.PATIENCE + 1, asked.get());
        clock.pass(DirectoryGate.CLOSED);
        assertTrue(gate.ask(this::working));
        assertTrue(gate.ask(this::working));
    }

    @Test
    void newSettingsAreTriedAtOnce() throws Exception {
        for (int i = 0; i < DirectoryGate.PATIENCE; i++) {
            assertThrows(DirectoryUnavailable.class, () -> gate.ask(this::failing));
        }
        gate.reset();
        assertTrue(gate.ask(this::working));
    }

    @Test
    @Tag("USR-374")
    void aDirectoryThatHangsHoldsSoManyAndNoMore() throws Exception {
        CountDownLatch held = new CountDownLatch(DirectoryGate.MOST);
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(DirectoryGate.MOST);
        List<Future<Boolean>> waiting = new ArrayList<>();
        try {
            for (int i = 0; i < DirectoryGate.MOST; i++) {
                waiting.add(threads.submit(() -> gate.ask(() -> hang(held, end))));
            }
            held.await();
            assertThrows(DirectoryUnavailable.class, () -> gate.ask(this::working));
            assertEquals(0, asked.get());
            end.countDown();
            for (Future<Boolean> one : waiting) {
                assertTrue(one.get());
            }
            assertTrue(gate.ask(this::working));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @Timeout(60)
    void fewWaitForAPlaceAndTheNextIsToldAtOnce() throws Exception {
        DirectoryGate patient = new DirectoryGate(clock, Duration.ofHours(1));
        CountDownLatch held = new CountDownLatch(DirectoryGate.MOST);
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService threads = Executors.newCachedThreadPool();
        List<Future<Boolean>> all = new ArrayList<>();
        try {
            for (int i = 0; i < DirectoryGate.MOST; i++) {
                all.add(threads.submit(() -> patient.ask(() -> hang(held, end))));
            }
            held.await();
            for (int i = 0; i < DirectoryGate.MOST_WAITING; i++) {
                all.add(threads.submit(() -> patient.ask(() -> true)));
            }
            await().until(() -> patient.waiting() == DirectoryGate.MOST_WAITING);
            assertThrows(DirectoryUnavailable.class, () -> patient.ask(this::working));
            assertEquals(0, asked.get());
            end.countDown();
            for (Future<Boolean> one : all) {
                assertTrue(one.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean hang(CountDownLatch held, CountDownLatch end) throws DirectoryUnavailable {
        held.countDown();
        try {
            end.await();
            return true;
        } catch (InterruptedException e) {
            throw new DirectoryUnavailable("interrupted", e);
        }
    }
}
