package org.pillarbox.filter.blacklist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Passes over zones that do not answer, so that not every connection waits for them. Said once each time. Safe for threads. */
final class ZoneHealth {
    private static final System.Logger LOG = System.getLogger("org.pillarbox.filter");
    private static final int PATIENCE = 5;
    private static final Duration REST = Duration.ofMinutes(1);

    private record Trouble(int failures, Instant until) {}

    private final Map<String, Trouble> zones = new ConcurrentHashMap<>();
    private final Clock clock;

    ZoneHealth(Clock clock) {
        this.clock = clock;
    }

    boolean isResting(String zone) {
        Trouble trouble = zones.get(zone);
        return trouble != null && trouble.until().isAfter(clock.instant());
    }

    void answered(String zone) {
        zones.remove(zone);
    }

    void failed(String zone, String reason) {
        Trouble now = zones.compute(zone, (same, before) -> {
            int failures = before == null ? 1 : before.failures() + 1;
            Instant until = failures < PATIENCE ? Instant.MIN : clock.instant().plus(REST);
            return new Trouble(failures, until);
        });
        if (now.failures() == PATIENCE) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the block list " + zone + " is not asked for a minute at a time, since it does not answer: "
                            + reason);
        }
    }
}
