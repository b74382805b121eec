package org.pillarbox.outmail.sending;

import java.time.Duration;
import java.time.Instant;

/**
 * The threads that send to one server. A second one begins only when the server has answered the first, and none while the server
 * wants no more connections.
 */
final class Lane {
    /** So long a server's limit is believed; then one thread more finds out. */
    static final Duration MEMORY = Duration.ofMinutes(5);

    private int running;
    /** Conversations that are open. */
    private int open;

    private boolean answered;
    private int room;
    private Instant roomUntil = Instant.MIN;

    synchronized void begin() {
        running++;
    }

    synchronized void end() {
        running--;
        answered &= running > 0;
    }

    /** A conversation was opened. */
    synchronized void answered() {
        answered = true;
        open++;
    }

    /** A conversation that was open has an end. */
    synchronized void hungUp() {
        open--;
    }

    /**
     * A conversation was refused. Whether others are open, so that the server is alive and only wants no more of them; for a while
     * it gets none then.
     */
    synchronized boolean isFull(Instant now) {
        if (open == 0) {
            return false;
        }
        room = open;
        roomUntil = now.plus(MEMORY);
        return true;
    }

    synchronized boolean hasRoom(int most, Instant now) {
        return running == 0 || answered && running < (isLimited(now) ? Math.min(most, room) : most);
    }

    /** Also a clock that is set back ends a limit. */
    private boolean isLimited(Instant now) {
        return now.isBefore(roomUntil) && !now.isBefore(roomUntil.minus(MEMORY));
    }

    synchronized boolean isIdle() {
        return running == 0;
    }
}
