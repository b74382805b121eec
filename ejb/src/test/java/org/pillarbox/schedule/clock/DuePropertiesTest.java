package org.pillarbox.schedule.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.pillarbox.settings.schedule.Schedule;
import org.pillarbox.settings.schedule.ScheduleTimes;

/** Whatever the schedules, the zone and the steps: each time once, none lost. */
class DuePropertiesTest {
    /** Where the clock is put by an hour, by half of one, never, and where a day was left out. */
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Pacific/Apia"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("UTC"));

    @Property(tries = 40)
    @Tag("EXT-214")
    @Tag("EXT-222")
    @Label("without a hand on the clock, each time that the wall shows is run exactly once")
    void eachTimeOnce(@ForAll Random random, @ForAll @IntRange(max = 5) int zoneIndex) {
        ZoneId zone = ZONES.get(zoneIndex);
        List<Schedule> schedules = List.of(schedule(random), schedule(random));
        Instant start = nearAChange(zone, random);
        Due due = new Due(new Timetable(schedules, zone), random.nextBoolean());
        long nanos = random.nextLong() / 2;
        ClockWatch watch = new ClockWatch(start, nanos);
        Set<String> taken = new HashSet<>();
        List<String> run = new ArrayList<>();
        Instant now = start;
        while (now.isBefore(start.plus(Duration.ofHours(40)))) {
            Duration step = Duration.ofMillis(1 + random.nextInt(1_200_000));
            now = now.plus(step);
            nanos += step.toNanos();
            due.slots(watch.look(now, nanos), slot -> taken.add(slot.key())).forEach(slot -> run.add(slot.key()));
        }
        assertEquals(new TreeSet<>(run).size(), run.size(), "something was run twice");
        assertEquals(shown(schedules, zone, start, now), new TreeSet<>(run));
    }

    @Property(tries = 40)
    @Tag("EXT-214")
    @Label("however the clock is put, no time is run twice while the option is off")
    void noneTwice(@ForAll Random random, @ForAll @IntRange(max = 5) int zoneIndex) {
        ZoneId zone = ZONES.get(zoneIndex);
        Due due = new Due(new Timetable(List.of(schedule(random), schedule(random)), zone), false);
        Instant now = nearAChange(zone, random);
        long nanos = 0;
        ClockWatch watch = new ClockWatch(now, nanos);
        Set<String> taken = new HashSet<>();
        List<String> run = new ArrayList<>();
        for (int look = 0; look < 300; look++) {
            Duration step = Duration.ofSeconds(random.nextInt(300));
            nanos += step.toNanos();
            now = random.nextInt(10) == 0 ? now.plusSeconds(random.nextInt(20_000) - 10_000L) : now.plus(step);
            due.slots(watch.look(now, nanos), slot -> taken.add(slot.key())).forEach(slot -> run.add(slot.key()));
        }
        assertEquals(new TreeSet<>(run).size(), run.size());
    }

    @Property(tries = 40)
    @Tag("EXT-224")
    @Label("the next time is the first that is run")
    void nextIsFirst(@ForAll Random random, @ForAll @IntRange(max = 5) int zoneIndex) {
        ZoneId zone = ZONES.get(zoneIndex);
        Timetable timetable = new Timetable(List.of(schedule(random), schedule(random)), zone);
        Instant now = nearAChange(zone, random);
        Slot next = timetable.next(now, slot -> false).orElseThrow();
        assertTrue(next.instant().isAfter(now));
        Instant before = next.instant().minusNanos(1);
        for (Instant from = now; from.isBefore(before); from = from.plus(Timetable.LONGEST)) {
            Instant to = from.plus(Timetable.LONGEST).isBefore(before) ? from.plus(Timetable.LONGEST) : before;
            assertEquals(List.of(), timetable.between(from, to));
        }
        assertEquals(
                next.instant(), timetable.between(before, next.instant()).get(0).instant());
    }

    /** By another way: what the wall shows from minute to minute, and what it leaves out. */
    private static Set<String> shown(List<Schedule> schedules, ZoneId zone, Instant after, Instant upTo) {
        Set<String> shown = new TreeSet<>();
        Instant minute = Instant.ofEpochSecond(after.getEpochSecond() / 60 * 60);
        LocalDateTime last = LocalDateTime.ofInstant(minute, zone);
        for (Instant each = minute.plusSeconds(60); !each.isAfter(upTo); each = each.plusSeconds(60)) {
            LocalDateTime here = LocalDateTime.ofInstant(each, zone);
            for (LocalDateTime at = here.isAfter(last) ? last.plusMinutes(1) : here;
                    !at.isAfter(here);
                    at = at.plusMinutes(1)) {
                for (Schedule schedule : schedules) {
                    if (isOn(schedule, at)) {
                        shown.add(schedule.name() + "@" + at);
                    }
                }
            }
            last = here;
        }
        return shown;
    }

    private static boolean isOn(Schedule schedule, LocalDateTime at) {
        int minute = at.getHour() * 60 + at.getMinute();
        return schedule.days().contains(at.getDayOfWeek())
                        && schedule.times().minutesOfDay().anyMatch(each -> each == minute)
                || schedule.days().contains(at.getDayOfWeek().minus(1))
                        && schedule.times().minutesOfDay().anyMatch(each -> each == minute + ScheduleTimes.DAY);
    }

    private static Instant nearAChange(ZoneId zone, Random random) {
        Instant somewhere = Instant.parse("2011-12-01T00:00:00Z").plusSeconds(random.nextInt(500_000_000));
        Instant change = zone.getRules().nextTransition(somewhere) == null
                ? somewhere
                : zone.getRules().nextTransition(somewhere).getInstant();
        return change.minusSeconds(random.nextInt(30 * 3600));
    }

    private static Schedule schedule(Random random) {
        Set<DayOfWeek> days = new TreeSet<>();
        days.add(DayOfWeek.of(1 + random.nextInt(7)));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextBoolean()) {
                days.add(day);
            }
        }
        return new Schedule("S" + random.nextInt(1_000_000_000), true, days, times(random), Set.of());
    }

    private static ScheduleTimes times(Random random) {
        if (random.nextBoolean()) {
            return new ScheduleTimes.Every(time(random), time(random), 1 + random.nextInt(200));
        }
        List<LocalTime> times = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            times.add(time(random));
        }
        return new ScheduleTimes.At(times);
    }

    private static LocalTime time(Random random) {
        // The hours in which clocks are put come more often.
        return random.nextBoolean()
                ? LocalTime.of(1 + random.nextInt(3), random.nextInt(60))
                : LocalTime.of(random.nextInt(24), random.nextInt(60));
    }
}
