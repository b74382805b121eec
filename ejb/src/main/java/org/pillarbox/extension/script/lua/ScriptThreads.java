package org.pillarbox.extension.script.lua;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.luaj.vm2.LuaError;
import org.pillarbox.extension.script.ScriptFault;

/**
 * Threads for scripts, with a stack that is enough for the calls that they may nest: the caller waits for the limit of time and a moment,
 * and no longer, even if a script should find a way to hang the interpreter. Thread safe.
 */
final class ScriptThreads implements AutoCloseable {
    private static final long STACK_BYTES = 4L << 20;
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final ThreadPoolExecutor threads;

    ScriptThreads(String name, int most) {
        this.threads = new ThreadPoolExecutor(0, most, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(null, task, name, STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * What is made of work that came to no end of its own.
     *
     * @param unable it did not run, which says nothing of how it would have run
     * @param stopped it ran, and had to be stopped
     */
    record Otherwise<T>(Function<ScriptFault, T> unable, Function<ScriptFault, T> stopped) {}

    /** Does work that ends itself within this time, normally. */
    <T> T run(Callable<T> work, Duration time, Otherwise<T> otherwise) {
        Future<T> future;
        try {
            future = threads.submit(work);
        } catch (RejectedExecutionException busy) {
            return otherwise.unable().apply(new ScriptFault(0, "too many scripts run at this moment"));
        }
        long patience = time.plus(MOMENT).toMillis();
        try {
            return future.get(patience, TimeUnit.MILLISECONDS);
        } catch (TimeoutException stuck) {
            future.cancel(true);
            return otherwise.stopped().apply(new ScriptFault(0, "stopped after " + patience / 1000 + " seconds"));
        } catch (InterruptedException ended) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            return otherwise.unable().apply(new ScriptFault(0, "the server is stopping"));
        } catch (ExecutionException failure) {
            return failure.getCause() instanceof LuaError error
                    ? otherwise.unable().apply(Faults.of(error))
                    : otherwise.stopped().apply(fault(failure.getCause()));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static ScriptFault fault(Throwable cause) {
        if (cause instanceof LimitReached limit) {
            return new ScriptFault(0, limit.getMessage());
        }
        return cause instanceof StackOverflowError
                ? new ScriptFault(0, "stopped because calls were nested too deeply")
                : new ScriptFault(0, "the interpreter failed: " + cause);
    }
}
