package org.pillarbox.schedule.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.settings.schedule.ScheduleText;

/** What somebody's hand on the clock does (manual 6.5.1). */
class DueTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final boolean AT_NEW_TIME = true;
    private static final boolean LATER = false;

    @Test
    @Tag("EXT-214")
    void aTimeThatWasServedIsNotServedAgainWhenTheClockIsPutBack() {
        Walk walk = new Walk("A: daily 01:30,02:00,03:00", "2026-11-23T01:00", LATER);
        walk.passes(Duration.ofMinutes(61));
        walk.put("2026-11-23T01:00");
        walk.passes(Duration.ofMinutes(61));
        assertEquals(List.of("01:30", "02:00"), walk.run);
        walk.passes(Duration.ofMinutes(60));
        assertEquals(List.of("01:30", "02:00", "03:00"), walk.run);
    }

    @Test
    @Tag("EXT-214")
    void whatAPutClockPassesOverIsNotRun() {
        Walk walk = new Walk("A: daily 01:30,02:00,03:00", "2026-11-23T01:00", LATER);
        walk.put("2026-11-23T02:00");
        walk.passes(Duration.ofMinutes(59));
        assertEquals(List.of(), walk.run);
        walk.passes(Duration.ofMinutes(2));
        assertEquals(List.of("03:00"), walk.run);
    }

    @Test
    @Tag("EXT-214")
    void aClockThatStoodInAnotherYearForAWhileLosesNothing() {
        Walk walk = new Walk("A: daily 09:00", "2026-11-23T08:00", LATER);
        walk.put("2031-01-01T08:59");
        walk.passes(Duration.ofMinutes(2));
        walk.put("2026-11-23T08:30");
        walk.passes(Duration.ofMinutes(40));
        assertEquals(List.of("09:00", "09:00"), walk.run);
    }

    @Test
    @Tag("EXT-215")
    void aClockThatIsPutEveryMinuteDoesNotStopScheduledConnections() {
        Walk walk = new Walk("A: daily 09:00,10:00", "2026-11-23T08:00", AT_NEW_TIME);
        for (int minute = 1; minute <= 125; minute++) {
            // It loses two minutes in each, and somebody puts it right again.
            walk.put(LocalDateTime.parse("2026-11-23T08:00").plusMinutes(minute).toString());
        }
        assertEquals(List.of("09:00", "10:00"), walk.run);
    }

    @Test
    @Tag("EXT-215")
    void runsWhatIsDueAtTheNewTime() {
        Walk walk = new Walk("A: daily 09:00", "2026-11-23T08:00", AT_NEW_TIME);
        walk.put("2026-11-23T09:00:20");
        assertEquals(List.of("09:00"), walk.run);
        walk.passes(Duration.ofMinutes(5));
        assertEquals(List.of("09:00"), walk.run);
    }

    @Test
    @Tag("EXT-214")
    void smallCorrectionsNeitherLoseNorDoubleATime() {
        Walk walk = new Walk("A: daily 09:00,09:01,09:02", "2026-11-23T08:59:55", LATER);
        walk.put("2026-11-23T09:00:05");
        walk.put("2026-11-23T08:59:50");
        walk.passes(Duration.ofSeconds(30));
        walk.put("2026-11-23T09:01:15");
        walk.passes(Duration.ofMinutes(3));
        assertEquals(List.of("09:00", "09:01", "09:02"), walk.run);
    }

    /** A clock that is looked at every ten seconds, and somebody who puts it. */
    private static final class Walk {
        private static final Duration LOOK = Duration.ofSeconds(10);

        final List<String> run = new ArrayList<>();
        private final Due due;
        private final ClockWatch watch;
        private final Set<String> taken = new HashSet<>();
        private Instant now;
        private long nanos = 17;

        Walk(String schedules, String start, boolean atNewTime) {
            due = new Due(new Timetable(ScheduleText.parse(schedules), BERLIN), atNewTime);
            now = berlin(start);
            watch = new ClockWatch(now, nanos);
        }

        void passes(Duration time) {
            for (Duration left = time; !left.isNegative() && !left.isZero(); left = left.minus(LOOK)) {
                now = now.plus(LOOK);
                nanos += LOOK.toNanos();
                look();
            }
        }

        void put(String at) {
            now = berlin(at);
            look();
        }

        private void look() {
            due.slots(watch.look(now, nanos), slot -> taken.add(slot.key()))
                    .forEach(slot -> run.add(slot.at().toLocalTime().toString()));
        }

        private static Instant berlin(String at) {
            return LocalDateTime.parse(at).atZone(BERLIN).toInstant();
        }
    }
}
