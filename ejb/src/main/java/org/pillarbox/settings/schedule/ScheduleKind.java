package org.pillarbox.settings.schedule;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.SettingKind;
import org.pillarbox.settings.SettingText;

/** Manual 6.5. A new server connects every half hour, since the manual advises to have a schedule in any case. */
public final class ScheduleKind implements SettingKind<ScheduleSettings> {
    /** Longer than a day, a modifier would be a schedule. */
    private static final int MOST_MINUTES = 24 * 60;

    private static final int MOST_PEOPLE = 100_000;
    private static final int MOST_SCHEDULES = 200;
    private static final ScheduleSettings DEFAULTS = new ScheduleSettings(
            List.of(new Schedule(
                    "Every half hour",
                    true,
                    EnumSet.allOf(DayOfWeek.class),
                    new ScheduleTimes.Every(LocalTime.MIDNIGHT, LocalTime.of(23, 30), 30),
                    Set.of())),
            true,
            0,
            0,
            15,
            false);

    @Override
    public String name() {
        return "schedule";
    }

    @Override
    public Class<ScheduleSettings> type() {
        return ScheduleSettings.class;
    }

    @Override
    public ScheduleSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public ScheduleSettings read(SettingText text) {
        return new ScheduleSettings(
                ScheduleText.parse(text.text("schedules", ScheduleText.of(DEFAULTS.schedules()))),
                text.flag("send-immediately", DEFAULTS.sendImmediately()),
                text.integer("skip-minutes", DEFAULTS.skipMinutes()),
                text.integer("people", DEFAULTS.people()),
                text.integer("people-minutes", DEFAULTS.peopleMinutes()),
                text.flag("connect-at-new-time", DEFAULTS.connectAtNewTime()));
    }

    @Override
    public SettingText write(ScheduleSettings settings) {
        return SettingText.EMPTY
                .with("schedules", ScheduleText.of(settings.schedules()))
                .with("send-immediately", settings.sendImmediately())
                .with("skip-minutes", settings.skipMinutes())
                .with("people", settings.people())
                .with("people-minutes", settings.peopleMinutes())
                .with("connect-at-new-time", settings.connectAtNewTime());
    }

    @Override
    public void check(ScheduleSettings settings) {
        require("skipMinutes", "The minutes", settings.skipMinutes(), MOST_MINUTES);
        require("people", "The number of people", settings.people(), MOST_PEOPLE);
        require("peopleMinutes", "The minutes", settings.peopleMinutes(), MOST_MINUTES);
        if (settings.schedules().size() > MOST_SCHEDULES) {
            throw new InvalidSetting("text", "There can be at most " + MOST_SCHEDULES + " schedules");
        }
        Set<String> names = new HashSet<>();
        for (Schedule schedule : settings.schedules()) {
            ScheduleCheck.check(schedule);
            if (!names.add(ScheduleSettings.key(schedule.name()))) {
                throw new InvalidSetting("name", "There is already a schedule \"" + schedule.name() + "\"");
            }
        }
    }

    private static void require(String field, String words, int value, int most) {
        if (value < 0 || value > most) {
            throw new InvalidSetting(field, words + " must be from 0 to " + most + ", not " + value);
        }
    }
}
