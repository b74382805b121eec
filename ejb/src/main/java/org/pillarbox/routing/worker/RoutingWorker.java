package org.pillarbox.routing.worker;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.message.Submission;
import org.pillarbox.queue.dsn.ReportWriter;
import org.pillarbox.routing.acceptance.Handover;
import org.pillarbox.routing.acceptance.RoutingHealth;
import org.pillarbox.store.ContentStore;
import org.pillarbox.store.StoredContent;

/**
 * The one thread that routes. First {@link #replay}, then {@link #run} until {@link #stop}; what is still waiting then
 * stays in the log for the next start.
 */
public final class RoutingWorker implements Runnable {
    private static final int MAX_BATCH = 200;
    /** A batch of so many needs no company. */
    private static final int ENOUGH = 128;
    /**
     * After a smaller one, others are let come together, for the longer the more came last time: a transaction costs the
     * database far more than a row of it. The first content after a quiet time is routed at once.
     */
    private static final Duration GATHERING_FOR_EACH = Duration.ofMillis(2);

    private static final Duration LONGEST_GATHERING = Duration.ofMillis(50);

    private static final Duration UPKEEP = Duration.ofSeconds(2);
    private static final Duration DRAIN = Duration.ofSeconds(10);

    private final ContentStore contents;
    private final Handover handover;
    private final MessageRouter router;
    private final RoutingLedger ledger;
    private final BatchWriter writer;
    private final Reporter reporter;
    private final ErrorLog errors;
    private final ScriptComplaints complaints;
    private final LoopWatch loops;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private long nextUpkeep;
    private long drainUntil;

    /** What a worker works with. */
    public record Parts(
            ContentStore contents,
            Handover handover,
            RoutingHealth health,
            MessageRouter router,
            RoutingLedger ledger,
            ReportWriter reports,
            Submission submission,
            Refusals refusals,
            ErrorLog errors) {}

    /** A worker that waits for real between tries. */
    public RoutingWorker(Parts parts) {
        this.contents = parts.contents();
        this.handover = parts.handover();
        this.router = parts.router();
        this.ledger = parts.ledger();
        this.errors = parts.errors();
        this.complaints = new ScriptComplaints(parts.errors(), System::nanoTime);
        this.loops = new LoopWatch(parts.errors(), Clock.systemUTC());
        this.writer = new BatchWriter(
                parts.ledger(), parts.health(), parts.refusals(), parts.errors(), this::pauseUnlessStopped);
        this.reporter =
                new Reporter(parts.ledger(), parts.contents(), parts.reports(), parts.submission(), parts.errors());
    }

    /**
     * Routes what the log holds behind the checkpoint, before anything new is accepted.
     *
     * @return how many contents were routed
     * @throws IOException when the log cannot be read
     */
    public int replay() throws IOException {
        Replay replay = new Replay();
        contents.replay(ledger.checkpoint(), replay::add);
        replay.flush();
        reporter.writeDue();
        return replay.count;
    }

    @Override
    public void run() {
        try {
            while (!isDone()) {
                List<StoredContent> batch = handover.take(MAX_BATCH, isStopping() ? Duration.ZERO : UPKEEP);
                if (!batch.isEmpty() && !route(batch)) {
                    return;
                }
                upkeep();
                gatherAfter(batch.size());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void gatherAfter(int routed) throws InterruptedException {
        if (routed > 0 && routed < ENOUGH) {
            Duration time = GATHERING_FOR_EACH.multipliedBy(routed);
            pauseUnlessStopped(time.compareTo(LONGEST_GATHERING) < 0 ? time : LONGEST_GATHERING);
        }
    }

    /** Ends {@link #run} when nothing waits any more, or after a few seconds. */
    public void stop() {
        drainUntil = System.nanoTime() + DRAIN.toNanos();
        stopping.countDown();
    }

    private boolean route(List<StoredContent> batch) throws InterruptedException {
        List<RoutedMessage> routed = batch.stream().map(router::route).toList();
        routed.forEach(message -> message.setAside()
                .ifPresent(reason ->
                        errors.error("routing", "Message " + message.content().id() + " is set aside: " + reason)));
        routed.forEach(complaints::tell);
        Optional<List<RoutedMessage>> written = writer.write(routed, this::isStopping);
        if (written.isEmpty()) {
            return false;
        }
        routed.forEach(message -> message.occasion().ifPresent(reporter::settled));
        written.get().forEach(loops::look);
        written.get().forEach(message -> message.reports().forEach(reporter::write));
        return true;
    }

    private void upkeep() {
        long now = System.nanoTime();
        if (now - nextUpkeep >= 0) {
            nextUpkeep = now + UPKEEP.toNanos();
            if (writer.upkeep()) {
                reporter.writeDue();
            }
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private boolean isDone() {
        return isStopping() && (handover.waiting() == 0 || System.nanoTime() - drainUntil > 0);
    }

    private void pauseUnlessStopped(Duration time) throws InterruptedException {
        stopping.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Gathers replayed contents into batches. Reports are written when the log has been read to its end. */
    private final class Replay {
        private final List<StoredContent> batch = new ArrayList<>(MAX_BATCH);
        private int count;

        void add(StoredContent content) {
            batch.add(content);
            count++;
            if (batch.size() == MAX_BATCH) {
                flush();
            }
        }

        void flush() {
            try {
                List<RoutedMessage> routed = batch.stream().map(router::route).toList();
                if (!batch.isEmpty()
                        && writer.write(routed, RoutingWorker.this::isStopping).isEmpty()) {
                    throw new IllegalStateException("stopped while the log was being routed");
                }
                batch.clear();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while the log was being routed", ended);
            }
        }
    }
}
