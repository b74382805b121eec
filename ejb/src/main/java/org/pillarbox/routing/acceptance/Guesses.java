package org.pillarbox.routing.acceptance;

import java.time.Clock;
import java.time.Duration;
import org.pillarbox.directory.login.AddressScores;

/**
 * Makes the search for addresses slow (RFC 5321 §7.3, §7.8). Each refused address is a point for the client's network. A few
 * are free, for typing errors and old lists; from then on each refusal takes longer to be said; who has spent all is turned
 * away until points have decayed. Thread safe.
 */
public final class Guesses {
    /** Refused addresses that cost nothing. */
    static final int FREE = 10;

    /** Points from which on nobody is listened to. */
    static final int SPENT = 50;

    static final Duration DECAY = Duration.ofSeconds(30);
    static final Duration LONGEST_DELAY = Duration.ofSeconds(10);

    /** A little more than spent: who goes on stays out for minutes, not for hours. */
    private static final int HIGHEST = 60;

    private static final double OF_A_SENDER = 0.25;
    private static final double MILLIS_OF_A_POINT = 250;

    private final AddressScores scores;

    public Guesses(Clock clock) {
        scores = new AddressScores(clock, HIGHEST, DECAY);
    }

    /** A sender or recipient of this client was refused for good. */
    public void refused(String address) {
        scores.add(address, 1);
    }

    /**
     * A stranger named a local sender. Whether it exists shows in the answer, so that trying is guessing even when nothing is
     * refused; but it counts less, since web servers and scanners do it too.
     */
    public void localSender(String address) {
        scores.add(address, OF_A_SENDER);
    }

    /** How long this client waits for its next refusal. */
    public Duration delay(String address) {
        double counted = Math.max(0, scores.points(address) - FREE);
        Duration delay = Duration.ofMillis((long) (counted * MILLIS_OF_A_POINT));
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }

    /** Whether this client is turned away now. */
    public boolean isSpent(String address) {
        return scores.points(address) >= SPENT;
    }
}
