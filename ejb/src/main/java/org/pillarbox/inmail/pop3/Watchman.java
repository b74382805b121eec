package org.pillarbox.inmail.pop3;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Closes sockets on which somebody waits for too long, or whose thread is told to stop: nothing else ends a read or a write that
 * hangs. One thread for all.
 */
public final class Watchman implements AutoCloseable {
    private static final Duration ROUND = Duration.ofMillis(200);

    private final ScheduledThreadPoolExecutor clock;
    private final Set<Watched> open = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    /** Looks around several times a second. */
    public Watchman(ThreadFactory threads) {
        clock = new ScheduledThreadPoolExecutor(1, threads);
        clock.scheduleWithFixedDelay(this::look, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Why a socket was closed. */
    enum Reason {
        /** It was not. */
        NONE("the connection was lost"),
        /** Its other side was silent. */
        SILENCE("the server did not answer in time"),
        /** Its other side answers, but so slowly that it never ends. */
        SLOWNESS("the server is too slow"),
        /** The thread was interrupted, or all ends. */
        STOP("collecting was stopped");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** A socket that is looked after. */
    final class Watched {
        private final Socket socket;
        private volatile Thread waiting;
        private volatile long silentUntil;
        private volatile long slowUntil;
        private volatile Reason reason = Reason.NONE;

        private Watched(Socket socket) {
            this.socket = socket;
        }

        /** From now on the calling thread waits. */
        void begin(Duration silence) {
            silentUntil = System.nanoTime() + silence.toNanos();
            waiting = Thread.currentThread();
        }

        /** All that is waited for until the next such call may take so long together. */
        void together(Duration time) {
            slowUntil = System.nanoTime() + time.toNanos();
        }

        /** It has come. */
        void end() {
            waiting = null;
        }

        Reason reason() {
            return reason;
        }

        private void look(long now) {
            Thread thread = waiting;
            if (thread == null) {
                return;
            }
            if (ended || thread.isInterrupted()) {
                cut(Reason.STOP);
            } else if (now - silentUntil > 0) {
                cut(Reason.SILENCE);
            } else if (now - slowUntil > 0) {
                cut(Reason.SLOWNESS);
            }
        }

        private void cut(Reason why) {
            reason = why;
            try {
                socket.close();
            } catch (IOException gone) {
                // It is what was wanted.
                return;
            } finally {
                open.remove(this);
            }
        }

        void forget() {
            open.remove(this);
        }
    }

    Watched watch(Socket socket) {
        Watched watched = new Watched(socket);
        open.add(watched);
        return watched;
    }

    private void look() {
        long now = System.nanoTime();
        open.forEach(each -> each.look(now));
    }

    /** Cuts all lines. */
    @Override
    public void close() {
        ended = true;
        look();
        clock.shutdownNow();
    }
}
