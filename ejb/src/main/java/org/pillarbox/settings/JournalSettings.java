package org.pillarbox.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long the journals are kept, in days; 0 for ever.
 *
 * @param traceDays where each message went
 * @param securityDays failed log-ins and locks
 */
public record JournalSettings(int traceDays, int securityDays) {
    /** Traces before this are forgotten; empty when none are. */
    public Optional<Instant> tracesBefore(Instant now) {
        return before(now, traceDays);
    }

    /** Security lines before this are forgotten; empty when none are. */
    public Optional<Instant> securityBefore(Instant now) {
        return before(now, securityDays);
    }

    private static Optional<Instant> before(Instant now, int days) {
        return days == 0 ? Optional.empty() : Optional.of(now.minus(Duration.ofDays(days)));
    }
}
