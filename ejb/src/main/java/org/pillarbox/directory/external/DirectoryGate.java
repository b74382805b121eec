package org.pillarbox.directory.external;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps a directory that hangs from holding the threads that log people in: so many questions at once, few that wait, and none at
 * all for a while after several went unanswered in a row. Thread safe.
 */
final class DirectoryGate {
    /** Questions at once. */
    static final int MOST = 16;
    /** Those who may wait for a place, about so many; each holds a thread. */
    static final int MOST_WAITING = 4;
    /** Unanswered ones in a row that close the gate. */
    static final int PATIENCE = 3;
    /** How long it stays closed; then one question is let through to try. */
    static final Duration CLOSED = Duration.ofSeconds(30);

    private static final Logger LOG = Logger.getLogger(DirectoryGate.class.getName());
    private static final Duration QUEUE = Duration.ofMillis(500);

    /** A question. */
    interface Question {
        boolean ask() throws DirectoryUnavailable;
    }

    private final Semaphore places = new Semaphore(MOST);
    private final Clock clock;
    private final Duration queue;
    private int unanswered;
    private Instant closedUntil = Instant.MIN;

    DirectoryGate(Clock clock) {
        this(clock, QUEUE);
    }

    /** @param queue how long one waits for a place */
    DirectoryGate(Clock clock, Duration queue) {
        this.clock = clock;
        this.queue = queue;
    }

    /** Asks when that can be afforded. */
    boolean ask(Question question) throws DirectoryUnavailable {
        enter();
        try {
            boolean answer = question.ask();
            answered();
            return answer;
        } catch (DirectoryUnavailable e) {
            failed(e);
            throw e;
        } finally {
            places.release();
        }
    }

    /** How many wait for a place. */
    int waiting() {
        return places.getQueueLength();
    }

    /** Forgets what happened: the settings are others now. */
    synchronized void reset() {
        unanswered = 0;
        closedUntil = Instant.MIN;
    }

    private void enter() throws DirectoryUnavailable {
        if (isClosed()) {
            throw new DirectoryUnavailable("it has not answered lately, and is not asked for a while");
        }
        try {
            if (places.tryAcquire()) {
                return;
            }
            if (places.getQueueLength() < MOST_WAITING && places.tryAcquire(queue.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new DirectoryUnavailable("too many questions are waiting for its answer");
    }

    /** Whoever finds the time over tries; others wait for how that ends. */
    private synchronized boolean isClosed() {
        if (unanswered < PATIENCE) {
            return false;
        }
        Instant now = clock.instant();
        if (now.isBefore(closedUntil)) {
            return true;
        }
        closedUntil = now.plus(CLOSED);
        return false;
    }

    private synchronized void answered() {
        if (unanswered >= PATIENCE) {
            LOG.info("The external directory answers again");
        }
        unanswered = 0;
    }

    private synchronized void failed(DirectoryUnavailable reason) {
        unanswered++;
        closedUntil = clock.instant().plus(CLOSED);
        // Once closed there is a line for each try, every half minute; before, for the first few.
        LOG.log(Level.WARNING, "The external directory cannot be asked: {0}", reason.getMessage());
    }
}
