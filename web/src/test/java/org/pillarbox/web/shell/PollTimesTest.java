package org.pillarbox.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PollTimesTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-23T22:00:00+01:00[Europe/Berlin]");

    @Test
    @Tag("EXT-224")
    void saysTheDayWhereItIsNotToday() {
        assertEquals("22:30", PollTimes.words(Instant.parse("2026-11-23T21:30:00Z"), NOW));
        assertEquals("Tue 24 Nov, 00:30", PollTimes.words(Instant.parse("2026-11-23T23:30:00Z"), NOW));
    }

    @Test
    @Tag("EXT-224")
    void saysManualWhereNoScheduleIsInEffect() {
        assertEquals("Manual", PollTimes.words(Optional.empty()));
    }
}
