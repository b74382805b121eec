package org.pillarbox.settings.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.SettingText;

class ScheduleTextTest {
    private static final String OFFICE = "Office hours: Mon-Fri 09:00-17:00 every 30\n";
    private static final String NIGHT = "Night: Mon,Wed,Sat,Sun 01:00,04:30 connections 1,3 off\n";

    @Test
    @Tag("EXT-202")
    @Tag("EXT-217")
    @Tag("EXT-220")
    @Tag("EXT-221")
    void aLineHoldsAllOfASchedule() {
        List<Schedule> read = ScheduleText.parse("# as before\n\n" + OFFICE + NIGHT);
        assertEquals(
                List.of(
                        new Schedule(
                                "Office hours",
                                true,
                                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                                new ScheduleTimes.Every(LocalTime.of(9, 0), LocalTime.of(17, 0), 30),
                                Set.of()),
                        new Schedule(
                                "Night",
                                false,
                                EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                                new ScheduleTimes.At(List.of(LocalTime.of(1, 0), LocalTime.of(4, 30))),
                                Set.of(1, 3))),
                read);
        assertEquals(OFFICE + NIGHT, ScheduleText.of(read));
        assertTrue(read.get(0).isMain());
        assertFalse(read.get(1).isMain());
    }

    @Test
    @Tag("EXT-218")
    void aPeriodGoesFromItsBeginningToItsEnd() {
        ScheduleTimes day = ScheduleText.parse(OFFICE).get(0).times();
        assertEquals(
                IntStream.rangeClosed(18, 34).map(half -> half * 30).boxed().toList(),
                day.minutesOfDay().boxed().toList());
    }

    @Test
    @Tag("EXT-222")
    void aPeriodThatEndsBeforeItBeginsRunsPastMidnight() {
        ScheduleTimes night =
                ScheduleText.parse("Night: daily 23:00-01:00 every 60").get(0).times();
        assertEquals(
                List.of(23 * 60, 24 * 60, 25 * 60), night.minutesOfDay().boxed().toList());
    }

    @ParameterizedTest
    @Tag("EXT-223")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Office                                   | is not of the form
            Office: Mon-Fri                          | is not of the form
            : Mon-Fri 09:00                          | is not of the form
            Office: never 09:00                      | is no day
            Office: Mon-Fri 25:00                    | is no time of day
            Office: Mon-Fri 09:60                    | is no time of day
            Office: Mon-Fri ,                        | at least one time
            Office: Mon-Fri 09:00-17:00              | The interval must be
            Office: Mon-Fri 09:00-17:00 every 0      | The interval must be
            Office: Mon-Fri 09:00-17:00 every 1441   | The interval must be
            Office: Mon-Fri 09:00-17:00 every often  | not a whole number
            Office: Mon-Fri 09:00 every 5            | needs a period
            Office: Mon-Fri 09:00 connections x      | not a whole number
            Office: Mon-Fri 09:00 connections 0      | numbers from 1
            Office: Mon-Fri 09:00 sometimes          | is not understood
            """)
    void refusesALineAndNamesIt(String line, String words) {
        InvalidSetting refused =
                assertThrows(InvalidSetting.class, () -> ScheduleText.parse("\n" + OFFICE + line.strip()));
        assertEquals("text", refused.field());
        assertTrue(refused.getMessage().startsWith("Line 3: "), refused.getMessage());
        assertTrue(refused.getMessage().contains(words), refused.getMessage());
    }

    @Test
    @Tag("EXT-223")
    void refusesAScheduleWithoutDays() {
        Schedule never = new Schedule("Never", true, Set.of(), new ScheduleTimes.At(List.of(LocalTime.NOON)), Set.of());
        ScheduleKind kind = new ScheduleKind();
        assertEquals(
                "days",
                assertThrows(
                                InvalidSetting.class,
                                () -> kind.check(kind.defaults().adding(never)))
                        .field());
    }

    @Test
    void aNameIsThereOnce() {
        ScheduleKind kind = new ScheduleKind();
        ScheduleSettings twice = kind.defaults()
                .with(ScheduleText.parse(OFFICE + OFFICE.toUpperCase().replace("EVERY", "every")));
        assertEquals(
                "name",
                assertThrows(InvalidSetting.class, () -> kind.check(twice)).field());
    }

    @Test
    @Tag("EXT-205")
    void keepsTheModifiersBesideTheSchedules() {
        ScheduleSettings settings = new ScheduleSettings(ScheduleText.parse(OFFICE + NIGHT), false, 5, 3, 20, true);
        ScheduleKind kind = new ScheduleKind();
        kind.check(settings);
        assertEquals(settings, kind.read(SettingText.parse(kind.write(settings).toString())));
        assertEquals("night", settings.find("NIGHT").orElseThrow().name().toLowerCase());
        assertEquals(List.of("Night"), names(settings.without(Set.of("office HOURS"))));
        assertThrows(InvalidSetting.class, () -> kind.check(new ScheduleSettings(List.of(), true, -1, 0, 0, false)));
    }

    @Test
    @Tag("EXT-212")
    @Tag("EXT-214")
    @Tag("EXT-206")
    void beginsWithAScheduleAndSendsAtOnce() {
        ScheduleSettings first = new ScheduleKind().defaults();
        assertEquals(List.of("Every half hour"), names(first));
        assertTrue(first.sendImmediately());
        assertEquals(List.of(0, 0), List.of(first.skipMinutes(), first.people()));
        assertFalse(first.connectAtNewTime());
    }

    private static List<String> names(ScheduleSettings settings) {
        return settings.schedules().stream().map(Schedule::name).toList();
    }
}
