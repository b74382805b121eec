package org.pillarbox.directory.login;

import java.time.Clock;
import java.time.Duration;

/**
 * How often log-ins from each address have failed lately: a failure adds one point. From {@link #LIMIT} points on an address
 * is held back until a point has decayed, so guessing goes on at the speed of decay and no faster. Thread safe.
 */
public final class LoginScores {
    static final int LIMIT = 20;
    static final Duration DECAY = Duration.ofSeconds(15);

    private final AddressScores scores;

    public LoginScores(Clock clock) {
        scores = new AddressScores(clock, LIMIT, DECAY);
    }

    /** Whether log-ins from this address are not even checked now. */
    public boolean isHeldBack(String address) {
        return scores.points(address) > LIMIT - 1;
    }

    /** Adds a point. */
    public void failed(String address) {
        scores.add(address, 1);
    }
}
