package org.pillarbox.schedule.clock;

import java.time.Instant;
import java.time.LocalDateTime;
import org.pillarbox.settings.schedule.Schedule;

/**
 * One time of one schedule.
 *
 * @param at as the clock on the wall shows it
 * @param instant when that is; in an hour that comes twice, once each
 */
public record Slot(Schedule schedule, LocalDateTime at, Instant instant) {
    /** What all nodes call it, so that one of them takes it once. At most 100 characters. */
    public String key() {
        return schedule.name() + "@" + at;
    }
}
