package org.pillarbox.web.admin.externalmail;

import java.util.stream.Collectors;
import org.pillarbox.schedule.RunTarget;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.schedule.Schedule;
import org.pillarbox.settings.schedule.ScheduleDays;
import org.pillarbox.settings.schedule.ScheduleTimes;
import org.pillarbox.web.shell.Texts;

/**
 * A schedule as the list shows it.
 *
 * @param connections what it runs, by name; empty when there is none of them
 */
public record ScheduleRow(String name, boolean enabled, String days, String times, String connections) {
    static ScheduleRow of(Schedule schedule, Connections all) {
        String names =
                RunTarget.of(schedule).among(all).stream().map(Connection::name).collect(Collectors.joining(", "));
        return new ScheduleRow(
                schedule.name(), schedule.enabled(), days(schedule), times(schedule.times()), words(schedule, names));
    }

    private static String days(Schedule schedule) {
        String days = ScheduleDays.text(schedule.days());
        return days.equals("daily")
                ? Texts.of("schedules.daily")
                : days.replace("-", " \u2013 ").replace(",", ", ");
    }

    private static String times(ScheduleTimes times) {
        if (times instanceof ScheduleTimes.Every every) {
            return Texts.of("schedules.every", every.from(), every.to(), every.minutes());
        }
        return ((ScheduleTimes.At) times).times().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String words(Schedule schedule, String names) {
        if (names.isEmpty()) {
            return Texts.of("schedules.noconnection");
        }
        return schedule.isMain() ? Texts.of("schedules.main", names) : names;
    }
}
