package org.pillarbox.settings.schedule;

import org.pillarbox.settings.InvalidSetting;

/** Judges one schedule. */
final class ScheduleCheck {
    private static final int MOST_TIMES = 96;
    private static final int MOST_CONNECTIONS = 200;
    /** The numbers of Connections, as SCHEDULE.DAT reads them. */
    private static final int MOST_NUMBER = 999_999_999;

    private ScheduleCheck() {}

    /** @throws InvalidSetting naming the box */
    static void check(Schedule schedule) {
        checkName(schedule.name());
        if (schedule.days().isEmpty()) {
            throw new InvalidSetting("days", "Choose at least one day");
        }
        if (schedule.times() instanceof ScheduleTimes.At at) {
            checkTimes(at);
        } else if (schedule.times() instanceof ScheduleTimes.Every every) {
            checkPeriod(every);
        }
        if (schedule.connections().size() > MOST_CONNECTIONS) {
            throw new InvalidSetting("connections", "A schedule can name at most " + MOST_CONNECTIONS + " Connections");
        }
        if (schedule.connections().stream().anyMatch(number -> number < 1 || number > MOST_NUMBER)) {
            throw new InvalidSetting("connections", "Connections have numbers from 1");
        }
    }

    private static void checkName(String name) {
        if (name.isEmpty()) {
            throw new InvalidSetting("name", "Give the schedule a name");
        }
        if (name.length() > Schedule.LONGEST_NAME) {
            throw new InvalidSetting("name", "A name has at most " + Schedule.LONGEST_NAME + " characters");
        }
        if (!name.equals(name.strip()) || name.startsWith("#") || name.matches("(?s).*[:\\p{Cntrl}].*")) {
            throw new InvalidSetting("name", "A name has no colon, and does not begin with # or a blank");
        }
    }

    private static void checkTimes(ScheduleTimes.At at) {
        if (at.times().isEmpty()) {
            throw new InvalidSetting("times", "Give at least one time, such as 09:00");
        }
        if (at.times().size() > MOST_TIMES) {
            throw new InvalidSetting("times", "A schedule has at most " + MOST_TIMES + " times; use a period instead");
        }
        if (at.times().stream().anyMatch(time -> time.getSecond() != 0 || time.getNano() != 0)) {
            throw new InvalidSetting("times", "Times are whole minutes");
        }
    }

    private static void checkPeriod(ScheduleTimes.Every every) {
        if (every.minutes() < 1 || every.minutes() > ScheduleTimes.DAY) {
            throw new InvalidSetting(
                    "minutes",
                    "The interval must be from 1 to " + ScheduleTimes.DAY + " minutes, not " + every.minutes());
        }
    }
}
