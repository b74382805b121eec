package org.pillarbox.autoresponse.worker;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Bounds what a loop or a flood can make a mailbox answer within an hour of the clock, whatever its settings. Kept in memory: a restart
 * begins anew. Thread safe.
 */
final class AnswerRate {
    /** Answers of one mailbox to one sender. */
    static final int TO_ONE = 20;

    /** Answers of one mailbox. */
    static final int TO_ALL = 1_000;

    private static final long HOUR_SECONDS = 3_600;

    private final Clock clock;
    private final Map<String, Integer> toOne = new HashMap<>();
    private final Map<Long, Integer> toAll = new HashMap<>();
    private long hour;

    AnswerRate(Clock clock) {
        this.clock = clock;
    }

    /** Why there are enough answers for now. */
    synchronized Optional<String> objection(long user, String sender) {
        turn();
        if (toOne.getOrDefault(key(user, sender), 0) >= TO_ONE) {
            return Optional.of(sender + " got " + TO_ONE + " answers within this hour already");
        }
        return toAll.getOrDefault(user, 0) >= TO_ALL
                ? Optional.of("the mailbox has answered " + TO_ALL + " messages within this hour already")
                : Optional.empty();
    }

    /** An answer was sent. */
    synchronized void count(long user, String sender) {
        turn();
        toOne.merge(key(user, sender), 1, Integer::sum);
        toAll.merge(user, 1, Integer::sum);
    }

    private void turn() {
        long now = clock.instant().getEpochSecond() / HOUR_SECONDS;
        if (now != hour) {
            hour = now;
            toOne.clear();
            toAll.clear();
        }
    }

    private static String key(long user, String sender) {
        return user + " " + sender.toLowerCase(Locale.ROOT);
    }
}
