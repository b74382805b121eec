package org.pillarbox.autoresponse.worker;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Bounds what a loop or a flood can make a mailbox answer within an hour of the clock, whatever its settings. Kept in memory: a restart
 * begins anew. Thread safe.
 */
final class AnswerRate {
    /** Answers of one mailbox to one address, or for the messages of one sender. */
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

    /**
     * Why there are enough answers for now.
     *
     * @param more answers of the mailbox that are about to be sent and not yet counted
     */
    synchronized Optional<String> objection(long user, String address, int more) {
        turn();
        if (toOne.getOrDefault(key(user, address), 0) >= TO_ONE) {
            return Optional.of(address + " got " + TO_ONE + " answers within this hour already");
        }
        return toAll.getOrDefault(user, 0) + more >= TO_ALL
                ? Optional.of("the mailbox has sent " + TO_ALL + " answers within this hour already")
                : Optional.empty();
    }

    /** An answer was sent. It counts for the sender of the message as well, whoever got it. */
    synchronized void count(long user, String sender, List<String> recipients) {
        turn();
        Set<String> concerned = new HashSet<>();
        concerned.add(key(user, sender));
        recipients.forEach(recipient -> concerned.add(key(user, recipient)));
        concerned.forEach(each -> toOne.merge(each, 1, Integer::sum));
        toAll.merge(user, recipients.size(), Integer::sum);
    }

    private void turn() {
        long now = clock.instant().getEpochSecond() / HOUR_SECONDS;
        if (now != hour) {
            hour = now;
            toOne.clear();
            toAll.clear();
        }
    }

    private static String key(long user, String address) {
        return user + " " + address.toLowerCase(Locale.ROOT);
    }
}
