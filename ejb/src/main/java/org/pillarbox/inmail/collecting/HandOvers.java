package org.pillarbox.inmail.collecting;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.routing.CollectedKey;

/**
 * Messages on their way to the disk. Several at once, since all that wait share one synchronisation of it; meanwhile the next ones are
 * fetched. Used by one thread.
 */
final class HandOvers {
    /** So many are under way at most. */
    static final int MOST = 16;

    private static final Reply FAILED = Reply.of(451, "4.3.0", "A message could not be handed over");

    private final Executor threads;
    private final Queue<UnderWay> underWay = new ArrayDeque<>();

    /** A message that was handed over, or was not. */
    record Done(Message message, CollectedKey key, long bytes, Reply reply) {}

    private record UnderWay(
            Message message, CollectedKey key, Intake.Arrived arrived, CompletableFuture<Reply> reply) {}

    /** Works by these threads, of which each waits for the disk. */
    HandOvers(Executor threads) {
        this.threads = threads;
    }

    /** Begins to hand one over; it is no longer the caller's. */
    void add(Message message, CollectedKey key, Intake.Arrived arrived) {
        CompletableFuture<Reply> reply;
        try {
            reply = CompletableFuture.supplyAsync(() -> arrived.handOver(key), threads);
        } catch (RejectedExecutionException stopping) {
            reply = CompletableFuture.completedFuture(FAILED);
        }
        underWay.add(new UnderWay(message, key, arrived, reply));
    }

    /**
     * The next one that has ended, in the order in which they were added.
     *
     * @param most that may stay under way: where there are more, the oldest is waited for
     */
    Optional<Done> ended(int most) {
        UnderWay oldest = underWay.peek();
        if (oldest == null || underWay.size() <= most && !oldest.reply().isDone()) {
            return Optional.empty();
        }
        underWay.remove();
        Reply reply = reply(oldest);
        long bytes = oldest.arrived().content().size();
        oldest.arrived().close();
        return Optional.of(new Done(oldest.message(), oldest.key(), bytes, reply));
    }

    private static Reply reply(UnderWay one) {
        try {
            return one.reply().join();
        } catch (CompletionException failed) {
            return FAILED;
        }
    }
}
