package org.pillarbox.protocol.peer;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Places in a script where the peer waits for the test. Safe for threads. */
final class Gates {
    private static final int WAIT_SECONDS = 60;

    private final Map<String, CountDownLatch> reached = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> opened = new ConcurrentHashMap<>();

    void pass(String gate) throws IOException {
        latch(reached, gate).countDown();
        await(latch(opened, gate), "nobody opened " + gate);
    }

    void awaitReached(String gate) throws IOException {
        await(latch(reached, gate), "the conversation did not come to " + gate);
    }

    void open(String gate) {
        latch(opened, gate).countDown();
    }

    void openAll() {
        opened.values().forEach(CountDownLatch::countDown);
    }

    private static CountDownLatch latch(Map<String, CountDownLatch> latches, String gate) {
        return latches.computeIfAbsent(gate, name -> new CountDownLatch(1));
    }

    private static void await(CountDownLatch latch, String otherwise) throws IOException {
        try {
            if (!latch.await(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(otherwise);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
