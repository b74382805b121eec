package org.pillarbox.finger;

import java.time.Clock;
import java.time.Duration;
import java.util.logging.Logger;
import org.pillarbox.directory.login.AddressScores;

/**
 * How much each address has asked lately, so that names cannot be tried out by the thousand: a minute's worth of questions at
 * once, and then one each second. The log names an address once a minute. Thread safe.
 */
final class Curiosity {
    static final int AT_ONCE = 60;

    private static final Logger LOG = Logger.getLogger(Curiosity.class.getName());
    private static final Duration EACH = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private final AddressScores questions;
    private final AddressScores named;

    Curiosity(Clock clock) {
        questions = new AddressScores(clock, AT_ONCE, EACH);
        named = new AddressScores(clock, 1, BETWEEN_LINES);
    }

    /** Counts a question, if one more may be asked from there now. */
    boolean mayAsk(String address) {
        if (questions.points(address) > AT_ONCE - 1) {
            if (named.points(address) == 0) {
                named.add(address, 1);
                LOG.warning("finger: " + address + " asks too often");
            }
            return false;
        }
        questions.add(address, 1);
        return true;
    }
}
