package org.pillarbox.ra.inbound;

import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * The threads that call sessions, and may wait in them. Grows to its limit as work comes, and shrinks when idle. Work
 * beyond that waits in a queue, which cannot grow beyond one entry for each connection.
 */
final class Workers implements Executor, AutoCloseable {
    private static final int IDLE_SECONDS = 60;

    private final ForkJoinPool pool;

    Workers(int most, ClassLoader loader) {
        pool = new ForkJoinPool(
                most,
                target -> new Worker(target, loader),
                (thread, failure) -> Log.LOGGER.log(Level.ERROR, "a worker failed", failure),
                true,
                0,
                most,
                0,
                target -> true,
                IDLE_SECONDS,
                TimeUnit.SECONDS);
    }

    @Override
    public void execute(Runnable work) {
        try {
            pool.execute(work);
        } catch (RejectedExecutionException e) {
            // The adapter has stopped: every session was ended before, what is left is the notice of closed sockets.
            Log.LOGGER.log(Level.DEBUG, "work after the end");
        }
    }

    /** Threads alive now. */
    int size() {
        return pool.getPoolSize();
    }

    @Override
    public void close() {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(5, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Worker extends ForkJoinWorkerThread {
        Worker(ForkJoinPool pool, ClassLoader loader) {
            super(pool);
            setName("pillarbox-worker-" + getPoolIndex());
            setContextClassLoader(loader);
        }
    }
}
