package org.pillarbox.settings.sync;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Runs an action for many callers: whoever asks while it runs shares the next run, because the one under way may have
 * begun too early. The action runs on the executor, so that no transaction of a caller is around it.
 */
public final class GroupedSync implements Runnable {
    private final Runnable action;
    private final Executor executor;
    private CompletableFuture<Void> waiting;
    private boolean busy;

    public GroupedSync(Runnable action, Executor executor) {
        this.action = action;
        this.executor = executor;
    }

    /** Returns after a run that began after this call; throws what it threw. */
    @Override
    public void run() {
        try {
            join().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private synchronized CompletableFuture<Void> join() {
        if (waiting == null) {
            waiting = new CompletableFuture<>();
        }
        CompletableFuture<Void> mine = waiting;
        if (!busy) {
            start();
        }
        return mine;
    }

    private void start() {
        busy = true;
        try {
            executor.execute(this::work);
        } catch (RejectedExecutionException stopping) {
            // A server that is being stopped gives no thread any more, and has no other callers to wait for.
            work();
        }
    }

    private void work() {
        CompletableFuture<Void> group;
        while ((group = next()) != null) {
            try {
                action.run();
                group.complete(null);
            } catch (RuntimeException e) {
                group.completeExceptionally(e);
            }
        }
    }

    private synchronized CompletableFuture<Void> next() {
        CompletableFuture<Void> group = waiting;
        waiting = null;
        busy = group != null;
        return group;
    }
}
