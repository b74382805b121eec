package org.pillarbox.outmail.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pillarbox.queue.Claims;
import org.pillarbox.queue.Claims.Ending;

class JointSettlingTest {
    private static final int THREADS = 4;

    private final List<List<UUID>> written = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final UUID poison = UUID.randomUUID();
    private final JointSettling settling = new JointSettling((Claims) Proxy.newProxyInstance(
            Claims.class.getClassLoader(), new Class<?>[] {Claims.class}, (proxy, method, arguments) -> {
                write((List<?>) arguments[0]);
                return null;
            }));
    private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService senders = Executors.newFixedThreadPool(THREADS + 1, task -> {
        Thread thread = new Thread(task);
        threads.add(thread);
        return thread;
    });

    private void write(List<?> endings) throws InterruptedException {
        List<UUID> leases =
                endings.stream().map(ending -> ((Ending) ending).lease()).toList();
        begun.countDown();
        goOn.await();
        if (leases.contains(poison)) {
            throw new IllegalStateException("this one cannot be written");
        }
        written.add(leases);
    }

    @AfterEach
    void end() {
        goOn.countDown();
        senders.shutdownNow();
    }

    @Test
    void endingsThatComeWhileOneIsWrittenAreWrittenTogether() throws Exception {
        List<Future<?>> all = endAtOnce(UUID.randomUUID());

        for (Future<?> each : all) {
            each.get();
        }
        assertEquals(List.of(1, THREADS), written.stream().map(List::size).toList());
    }

    @Test
    void oneThatCannotBeWrittenFailsAlone() throws Exception {
        List<Future<?>> all = endAtOnce(poison);

        assertThrows(ExecutionException.class, () -> all.get(1).get());
        all.remove(1);
        for (Future<?> each : all) {
            each.get();
        }
        assertEquals(THREADS, written.size());
    }

    /** One by itself, and behind it the others, of which this is the first. */
    private List<Future<?>> endAtOnce(UUID second) throws InterruptedException {
        List<Future<?>> all = new ArrayList<>();
        all.add(senders.submit(() -> end(UUID.randomUUID())));
        begun.await();
        all.add(senders.submit(() -> end(second)));
        for (int i = 1; i < THREADS; i++) {
            all.add(senders.submit(() -> end(UUID.randomUUID())));
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> blocked() == THREADS);
        goOn.countDown();
        return all;
    }

    private long blocked() {
        return List.copyOf(threads).stream()
                .filter(thread -> thread.getState() == Thread.State.BLOCKED)
                .count();
    }

    private void end(UUID lease) {
        settling.settle(new Ending(lease, List.of(), List.of()));
    }
}
