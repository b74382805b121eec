package org.pillarbox.schedule.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.settings.schedule.ScheduleText;

class TimetableTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    @Tag("EXT-217")
    @Tag("EXT-218")
    void connectsOnItsDaysOnly() {
        // 23 November 2026 is a Monday.
        assertEquals(
                List.of("2026-11-23T16:30", "2026-11-23T17:00", "2026-11-24T09:00"),
                at("Office: Mon-Fri 09:00-17:00 every 30", "2026-11-23T16:00", "2026-11-24T09:00"));
        assertEquals(List.of(), at("Office: Mon-Fri 09:00-17:00 every 30", "2026-11-20T17:00", "2026-11-21T16:59"));
    }

    @Test
    @Tag("EXT-202")
    void allSchedulesAreInEffectTogether() {
        assertEquals(
                List.of("2026-11-23T09:00", "2026-11-23T09:15", "2026-11-23T10:00"),
                at("A: daily 09:00,10:00\nB: Mon 09:15\nC: daily 09:30 off", "2026-11-23T08:00", "2026-11-23T11:00"));
    }

    @Test
    @Tag("EXT-222")
    void aNightBelongsToTheDayOnWhichItBegins() {
        assertEquals(
                List.of("2026-11-23T22:00", "2026-11-24T00:00", "2026-11-24T02:00"),
                at("Night: Mon 22:00-02:00 every 120", "2026-11-23T03:00", "2026-11-24T03:00"));
    }

    @Test
    @Tag("EXT-214")
    void whatTheClockNeverShowsIsDueWhenItIsPutForward() {
        // On 28 March 2027 2.00 becomes 3.00.
        Timetable timetable = timetable("A: daily 01:30,02:15,02:30,03:00");
        Instant change = Instant.parse("2027-03-28T01:00:00Z");
        List<Slot> slots = timetable.between(change.minusSeconds(3600), change.plusSeconds(3600));
        assertEquals(
                List.of("2027-03-28T00:30:00Z", change.toString(), change.toString(), change.toString()),
                slots.stream().map(slot -> slot.instant().toString()).toList());
    }

    @Test
    @Tag("EXT-214")
    void whatTheClockShowsTwiceHasOneName() {
        // On 25 October 2026 3.00 becomes 2.00.
        Timetable timetable = timetable("A: daily 02:30");
        List<Slot> slots =
                timetable.between(Instant.parse("2026-10-25T00:00:00Z"), Instant.parse("2026-10-25T02:00:00Z"));
        assertEquals(2, slots.size());
        assertEquals(1, slots.stream().map(Slot::key).distinct().count());
    }

    @Test
    @Tag("EXT-224")
    void tellsTheNextTime() {
        Timetable timetable = timetable("A: Mon 09:00\nB: Tue 08:00\nC: Mon 10:00 off");
        assertEquals(Optional.of("A@2026-11-23T09:00"), next(timetable, "2026-11-23T08:59", Set.of()));
        assertEquals(Optional.of("B@2026-11-24T08:00"), next(timetable, "2026-11-23T09:00", Set.of()));
        assertEquals(
                Optional.of("B@2026-11-24T08:00"), next(timetable, "2026-11-23T08:00", Set.of("A@2026-11-23T09:00")));
        assertEquals(Optional.of("A@2026-11-30T09:00"), next(timetable, "2026-11-24T08:00", Set.of()));
        assertEquals(Optional.empty(), next(timetable("C: daily 10:00 off"), "2026-11-23T08:00", Set.of()));
    }

    @Test
    void aNightThatRunsOnIsBeforeTheNextDay() {
        Timetable timetable = timetable("A: Tue 23:00\nNight: Mon 22:00-21:00 every 60");
        assertEquals(Optional.of("Night@2026-11-24T21:00"), next(timetable, "2026-11-24T20:30", Set.of()));
        assertEquals(Optional.of("A@2026-11-24T23:00"), next(timetable, "2026-11-24T21:00", Set.of()));
    }

    @Test
    void whoHasNotLookedForDaysIsToldOfOne() {
        assertEquals(List.of("2026-11-23T09:00"), at("A: daily 09:00", "2026-01-01T00:00", "2026-11-23T09:30"));
    }

    private static Timetable timetable(String text) {
        return new Timetable(ScheduleText.parse(text), BERLIN);
    }

    private static List<String> at(String text, String after, String upTo) {
        return timetable(text).between(berlin(after), berlin(upTo)).stream()
                .map(slot -> slot.at().toString())
                .toList();
    }

    private static Optional<String> next(Timetable timetable, String after, Set<String> served) {
        Set<String> keys = new HashSet<>(served);
        return timetable.next(berlin(after), slot -> keys.contains(slot.key())).map(Slot::key);
    }

    private static Instant berlin(String at) {
        return LocalDateTime.parse(at).atZone(BERLIN).toInstant();
    }
}
