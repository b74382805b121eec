package org.pillarbox.inmail.collecting;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that wait for the disk while messages are collected; as many as there are messages under way. */
public final class HandOverThreads implements Executor, AutoCloseable {
    /** For several In Mails at the same time; where there are more, each waits for itself. */
    private static final int MOST = 8 * HandOvers.MOST;

    private static final int IDLE_SECONDS = 30;

    private final ExecutorService pool;

    /** Has no thread until one is needed. */
    public HandOverThreads(ThreadFactory threads) {
        pool = new ThreadPoolExecutor(
                0,
                MOST,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                threads,
                HandOverThreads::waitItself);
    }

    private static void waitItself(Runnable task, ThreadPoolExecutor full) {
        if (full.isShutdown()) {
            throw new RejectedExecutionException("the server is being stopped");
        }
        task.run();
    }

    @Override
    public void execute(Runnable task) {
        pool.execute(task);
    }

    /** Ends behind what is under way. */
    @Override
    public void close() {
        pool.shutdown();
    }
}
