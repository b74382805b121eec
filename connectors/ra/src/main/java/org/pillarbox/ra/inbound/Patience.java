package org.pillarbox.ra.inbound;

import org.pillarbox.api.control.ServiceLimits;

/**
 * How long one peer is waited for. Three clocks run, and each of them allows more time for more bytes, so that a slow
 * line may carry a large message while a peer that drips bytes may not stay:
 *
 * <ul>
 *   <li>silence: nothing came in and nothing went out for {@code idleSeconds};
 *   <li>a turn, from the first byte of a command to the reply: {@code idleSeconds} and a second per kilobyte;
 *   <li>a visit without a log-in or a message: {@code sessionSeconds} and a second per kilobyte.
 * </ul>
 *
 * Time is {@link System#nanoTime()}, so a clock that jumps ends no session. Not safe for threads: guarded by its
 * connection.
 */
final class Patience {
    static final long BYTES_PER_SECOND = 1024;
    private static final long SECOND = 1_000_000_000L;

    private long lastMove;
    private long turnStart;
    private long turnBytes;
    private boolean inTurn;
    private long lastMilestone;
    private long milestones;
    private long visitBytes;
    private long lastSent;
    private boolean stalled;
    private long stalledSince;
    private long sentAtStall;

    Patience(long now) {
        lastMove = now;
        lastMilestone = now;
    }

    /** Bytes came in. */
    void received(long now, int bytes) {
        lastMove = now;
        if (!inTurn) {
            inTurn = true;
            turnStart = now;
            turnBytes = 0;
        }
        turnBytes += bytes;
        visitBytes += bytes;
    }

    /** The session answered: the turn is over. */
    void answered(long now, long milestonesNow) {
        lastMove = now;
        inTurn = false;
        if (milestonesNow != milestones) {
            milestones = milestonesNow;
            lastMilestone = now;
            visitBytes = 0;
        }
    }

    /** How much has gone out in all, and how much still waits for the peer to read. */
    void sent(long now, long total, long waiting) {
        if (total != lastSent) {
            lastSent = total;
            lastMove = now;
        }
        boolean waits = waiting > 0;
        if (waits && !stalled) {
            stalledSince = now;
            sentAtStall = total;
        }
        stalled = waits;
    }

    /** Whether the peer leaves its answers unread, or reads them slower than anyone should. */
    boolean unread(long now, ServiceLimits limits) {
        return stalled && now - stalledSince > allowed(limits.idleSeconds(), lastSent - sentAtStall);
    }

    /** Whether the peer has used up its time. */
    boolean exhausted(long now, ServiceLimits limits, boolean loggedIn) {
        return now - lastMove > limits.idleSeconds() * SECOND
                || inTurn && now - turnStart > allowed(limits.idleSeconds(), turnBytes)
                || !loggedIn && now - lastMilestone > allowed(limits.sessionSeconds(), visitBytes);
    }

    private static long allowed(int seconds, long bytes) {
        return seconds * SECOND + bytes / BYTES_PER_SECOND * SECOND;
    }
}
