package org.pillarbox.receipt;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pillarbox.api.mail.Address;

/**
 * Bounds the receipts of an hour of the clock, since anybody can write any address into a field. Kept in memory: a restart begins anew.
 * Thread safe.
 */
final class ReceiptRate {
    /** From one mailbox or sender to one address. */
    static final int TO_ONE = 50;

    /** From one mailbox or sender. */
    static final int FROM_MAILBOX = 500;

    /** To one address: enough for a message to a large group. */
    static final int TO_ADDRESS = 1_000;

    /** Beyond them nobody is counted apart any more. */
    private static final int MOST_KEYS = 100_000;

    private static final long HOUR_SECONDS = 3_600;

    private final Clock clock;
    private final Map<String, Integer> counts = new HashMap<>();
    private long hour;

    ReceiptRate(Clock clock) {
        this.clock = clock;
    }

    /** Counts one more, or says why there are enough for now. */
    synchronized Optional<String> objection(String from, Address target) {
        long now = clock.instant().getEpochSecond() / HOUR_SECONDS;
        if (now != hour || counts.size() > MOST_KEYS) {
            hour = now;
            counts.clear();
        }
        String address = target.toString().toLowerCase(Locale.ROOT);
        String pair = from + " " + address;
        String mailbox = from + " ";
        if (count(pair) >= TO_ONE || count(mailbox) >= FROM_MAILBOX || count(address) >= TO_ADDRESS) {
            return Optional.of("there were enough receipts within this hour");
        }
        counts.merge(pair, 1, Integer::sum);
        counts.merge(mailbox, 1, Integer::sum);
        counts.merge(address, 1, Integer::sum);
        return Optional.empty();
    }

    private int count(String key) {
        return counts.getOrDefault(key, 0);
    }
}
