package org.pillarbox.ra.inbound;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The threads that call sessions, and may wait in them. Grows to its limit as work comes, and shrinks when idle. Work is
 * handed to the thread that went to sleep last, so that few threads stay warm and the others end. Work beyond the limit
 * waits in a queue, which cannot grow beyond one entry for each connection.
 */
final class Workers implements Executor, AutoCloseable {
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final long CLOSE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final int most;
    private final ClassLoader loader;
    private final long idleNanos;
    private final ArrayDeque<Runnable> queue = new ArrayDeque<>();
    private final ArrayDeque<Worker> asleep = new ArrayDeque<>();
    private int threads;
    private long started;
    private boolean closed;

    Workers(int most, ClassLoader loader) {
        this(most, loader, IDLE);
    }

    Workers(int most, ClassLoader loader, Duration idle) {
        this.most = most;
        this.loader = loader;
        this.idleNanos = idle.toNanos();
    }

    @Override
    public void execute(Runnable work) {
        Worker worker;
        synchronized (this) {
            worker = asleep.pollLast();
            if (worker != null) {
                worker.next = work;
            } else if (threads == most) {
                queue.add(work);
            } else {
                hire(work);
            }
        }
        if (worker != null) {
            LockSupport.unpark(worker);
        }
    }

    private void hire(Runnable work) {
        try {
            new Worker(work, ++started, loader).start();
            threads++;
        } catch (OutOfMemoryError e) {
            // The system gives no more threads: those that there are will come round to it.
            queue.add(work);
            Log.LOGGER.log(Level.ERROR, "no more threads than " + threads, e);
        }
    }

    /** Threads alive now. */
    synchronized int size() {
        return threads;
    }

    /** Threads that have nothing to do. */
    synchronized int sleeping() {
        return asleep.size();
    }

    /** Waits a little for running work; what comes later finds no thread that lasts. */
    @Override
    public synchronized void close() {
        closed = true;
        asleep.forEach(LockSupport::unpark);
        long deadline = System.nanoTime() + CLOSE_NANOS;
        boolean interrupted = false;
        while (threads > 0 && !interrupted) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes the next work from the queue, or lies down to sleep; null when there is none. */
    private synchronized Runnable nextFor(Worker worker) {
        Runnable next = queue.poll();
        if (next == null) {
            asleep.add(worker);
        }
        return next;
    }

    /** Whether the worker may end: it was not handed anything in the meantime. */
    private synchronized boolean leave(Worker worker) {
        if (worker.next != null) {
            return false;
        }
        asleep.remove(worker);
        threads--;
        notifyAll();
        return true;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private final class Worker extends Thread {
        /** Handed over by whoever takes the worker from among the sleepers. */
        private volatile Runnable next;

        Worker(Runnable first, long number, ClassLoader loader) {
            super(null, null, "pillarbox-worker-" + number, 0, false);
            next = first;
            setDaemon(true);
            setContextClassLoader(loader);
        }

        @Override
        public void run() {
            while (true) {
                Runnable work = next;
                next = null;
                while (work != null) {
                    perform(work);
                    work = nextFor(this);
                }
                if (!sleep()) {
                    return;
                }
            }
        }

        /** Sleeps until there is work; false when there was none for long, and the thread has been signed off. */
        private boolean sleep() {
            long deadline = System.nanoTime() + idleNanos;
            while (next == null) {
                long left = deadline - System.nanoTime();
                if ((left <= 0 || isClosed()) && leave(this)) {
                    return false;
                }
                LockSupport.parkNanos(this, Math.max(1, left));
            }
            return true;
        }

        private void perform(Runnable work) {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                Log.LOGGER.log(Level.ERROR, "a worker failed", e);
            } finally {
                // An interrupt was meant for the work; left set, it would keep this thread from sleeping.
                Thread.interrupted();
            }
        }
    }
}
