package org.pillarbox.outmail.smtp;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Closes sockets whose time is over, whatever is waited for on them: also a write has an end so. */
final class Watch implements AutoCloseable {
    private final ScheduledThreadPoolExecutor clock;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    Watch(ThreadFactory threads) {
        clock = new ScheduledThreadPoolExecutor(1, threads);
        clock.setRemoveOnCancelPolicy(true);
    }

    /** Something that waits for the other side. */
    interface Wait<T> {
        T run() throws IOException;
    }

    void add(Closeable socket) throws IOException {
        open.add(socket);
        if (ended) {
            socket.close();
            throw new IOException("the server is being stopped");
        }
    }

    void remove(Closeable socket) {
        open.remove(socket);
    }

    /** Waits for so long at most; then the socket is closed. */
    <T> T within(Duration time, Closeable socket, Wait<T> wait) throws IOException {
        if (ended) {
            throw new IOException("the server is being stopped");
        }
        Future<?> end = clock.schedule(() -> close(socket), time.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return wait.run();
        } finally {
            end.cancel(false);
        }
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is what was wanted.
            return;
        }
    }

    /** Closes all. */
    @Override
    public void close() {
        ended = true;
        open.forEach(Watch::close);
        clock.shutdownNow();
    }
}
