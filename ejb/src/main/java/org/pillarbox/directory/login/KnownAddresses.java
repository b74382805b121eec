package org.pillarbox.directory.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * From where users have logged in lately without failing since. In memory: a restart forgets it, and ends all locks too.
 * The loopback address is never known: anybody may be behind it.
 * Bounded and thread safe.
 */
final class KnownAddresses {
    private static final Duration LATELY = Duration.ofDays(30);
    private static final int MOST_OF_A_USER = 16;

    private final Clock clock;
    private final Map<Long, Map<String, Instant>> known = new HashMap<>();

    KnownAddresses(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isKnown(long userId, String address) {
        Instant last = known.getOrDefault(userId, Map.of()).get(address);
        return last != null && clock.instant().isBefore(last.plus(LATELY));
    }

    synchronized void succeeded(long userId, String address) {
        known.computeIfAbsent(userId, any -> new LinkedHashMap<>(8, 0.75F, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
                        return size() > MOST_OF_A_USER;
                    }
                })
                .put(address, clock.instant());
    }

    synchronized void failed(long userId, String address) {
        known.getOrDefault(userId, new HashMap<>()).remove(address);
    }
}
