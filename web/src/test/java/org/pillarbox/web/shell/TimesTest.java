package org.pillarbox.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimesTest {
    @Test
    void lengthsHaveTheirTwoLargestUnits() {
        assertEquals("0 s", Times.length(Duration.ofSeconds(-3)));
        assertEquals("59 s", Times.length(Duration.ofSeconds(59)));
        assertEquals("2 min 5 s", Times.length(Duration.ofSeconds(125)));
        assertEquals("3 h 4 min", Times.length(Duration.ofMinutes(184)));
        assertEquals("1 day 2 h", Times.length(Duration.ofHours(26)));
        assertEquals("9 days 0 h", Times.length(Duration.ofDays(9)));
    }

    @Test
    void machinesGetWholeSeconds() {
        assertEquals("2026-11-22T14:05:09Z", new Times().iso(Instant.parse("2026-11-22T14:05:09.123Z")));
    }
}
