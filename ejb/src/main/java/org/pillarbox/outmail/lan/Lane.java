package org.pillarbox.outmail.lan;

import java.util.concurrent.atomic.AtomicInteger;

/** The threads that send to one server. A second one begins only when the server has answered the first. */
final class Lane {
    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean answered;

    void begin() {
        running.incrementAndGet();
    }

    void end() {
        if (running.decrementAndGet() == 0) {
            answered = false;
        }
    }

    void answered() {
        answered = true;
    }

    boolean hasRoom(int most) {
        int now = running.get();
        return now == 0 || answered && now < most;
    }

    boolean isIdle() {
        return running.get() == 0;
    }
}
