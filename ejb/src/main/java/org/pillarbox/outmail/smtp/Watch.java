package org.pillarbox.outmail.smtp;

import java.io.Closeable;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Closes sockets whose time is over, whatever is waited for on them: also a write has an end so. */
final class Watch implements AutoCloseable {
    private final ScheduledThreadPoolExecutor clock;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch ended = new CountDownLatch(1);

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
        if (isEnded()) {
            socket.close();
            throw new IOException("the server is being stopped");
        }
    }

    void remove(Closeable socket) {
        open.remove(socket);
    }

    /**
     * Waits for so long at most; then the socket is closed.
     *
     * @throws SocketTimeoutException when it was
     */
    <T> T within(Duration time, Closeable socket, Wait<T> wait) throws IOException {
        if (isEnded()) {
            throw new IOException("the server is being stopped");
        }
        AtomicBoolean late = new AtomicBoolean();
        Future<?> end = clock.schedule(
                () -> {
                    late.set(true);
                    close(socket);
                },
                time.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return wait.run();
        } catch (IOException failed) {
            throw late.get() ? timeOut(failed) : failed;
        } finally {
            end.cancel(false);
        }
    }

    private static IOException timeOut(IOException failed) {
        SocketTimeoutException late = new SocketTimeoutException("the server did not answer in time");
        late.initCause(failed);
        return late;
    }

    /** Waits for so long, or until all ends. */
    void pause(Duration time) throws IOException {
        try {
            if (ended.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("the server is being stopped");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("the server is being stopped", stopped);
        }
    }

    private boolean isEnded() {
        return ended.getCount() == 0;
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
        ended.countDown();
        open.forEach(Watch::close);
        clock.shutdownNow();
    }
}
