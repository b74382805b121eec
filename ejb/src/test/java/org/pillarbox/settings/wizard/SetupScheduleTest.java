package org.pillarbox.settings.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.schedule.Schedule;
import org.pillarbox.settings.schedule.ScheduleSettings;
import org.pillarbox.settings.schedule.ScheduleTimes;

class SetupScheduleTest {
    private static final ScheduleSettings FRESH =
            SettingKinds.of(ScheduleSettings.class).defaults();

    @Test
    @Tag("INS-060")
    void oneScheduleTakesThePlaceOfAFreshServers() {
        ScheduleSettings every = SetupSchedule.every(10, FRESH);
        assertEquals(1, every.schedules().size());
        assertEquals(10, SetupSchedule.minutes(every));
        SettingKinds.of(ScheduleSettings.class).check(every);
        assertEquals(60, SetupSchedule.minutes(SetupSchedule.every(60, every)));
        assertEquals(30, SetupSchedule.minutes(FRESH));
    }

    @Test
    void schedulesOfTheAdministratorStay() {
        Schedule nightly = new Schedule(
                "Nightly",
                true,
                EnumSet.allOf(DayOfWeek.class),
                new ScheduleTimes.At(List.of(LocalTime.of(3, 0))),
                Set.of());
        ScheduleSettings every = SetupSchedule.every(15, FRESH.adding(nightly));
        assertEquals(
                List.of("Nightly", "Setup Wizard"),
                every.schedules().stream().map(Schedule::name).toList());
    }
}
