package org.pillarbox.settings.wizard;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.schedule.Schedule;
import org.pillarbox.settings.schedule.ScheduleSettings;
import org.pillarbox.settings.schedule.ScheduleTimes;

/** How often the server connects, as the wizard asks it: one schedule that runs all day. */
public final class SetupSchedule {
    private static final String NAME = "Setup Wizard";
    private static final int USUAL = 30;

    private SetupSchedule() {}

    /** How often it connects now, by the wizard's schedule. */
    static int minutes(ScheduleSettings now) {
        return now.find(NAME)
                .map(Schedule::times)
                .filter(ScheduleTimes.Every.class::isInstance)
                .map(times -> ((ScheduleTimes.Every) times).minutes())
                .orElse(USUAL);
    }

    /** Every so many minutes, in place of what a fresh server does; schedules of the administrator stay. */
    public static ScheduleSettings every(int minutes, ScheduleSettings now) {
        List<Schedule> usual =
                SettingKinds.of(ScheduleSettings.class).defaults().schedules();
        ScheduleTimes times = new ScheduleTimes.Every(LocalTime.MIDNIGHT, LocalTime.of(23, 59), minutes);
        List<Schedule> others = now.without(Set.of(NAME)).schedules().stream()
                .filter(schedule -> !usual.contains(schedule))
                .toList();
        return now.with(others).adding(new Schedule(NAME, true, EnumSet.allOf(DayOfWeek.class), times, Set.of()));
    }
}
