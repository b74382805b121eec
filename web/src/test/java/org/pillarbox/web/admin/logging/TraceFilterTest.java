package org.pillarbox.web.admin.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TraceFilterTest {
    private final TraceFilter filter = new TraceFilter();

    @Test
    void aDayIsMeantWhole() {
        filter.setFrom("2026-06-15");
        filter.setTo("2026-06-15");
        Instant since = filter.query(0, 25).since().orElseThrow();
        Instant until = filter.query(0, 25).until().orElseThrow();
        assertEquals(Duration.ofDays(1).minusMillis(1), Duration.between(since, until));
    }

    @Test
    void whatIsNoDayCountsAsNotSaid() {
        filter.setFrom("2026-02-31");
        filter.setTo("yesterday");
        assertEquals(false, filter.isNarrow());
    }

    @Test
    void theSearchStandsInTheAddress() {
        filter.setRecipient("ann@mail.example");
        filter.setSubject("50% & more");
        assertEquals(
                "/admin/logging/trace?recipient=ann%40mail.example&subject=50%25+%26+more&page=2",
                filter.page(2).toString());
    }
}
