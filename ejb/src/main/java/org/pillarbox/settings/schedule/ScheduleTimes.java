package org.pillarbox.settings.schedule;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

/** At which times of a day a schedule connects; in whole minutes. */
public sealed interface ScheduleTimes {
    /** Minutes of a day. */
    int DAY = 24 * 60;

    /**
     * The times as minutes from the beginning of the day, in order and each once. Those of {@link #DAY} and more lie on the next
     * day: they belong to a period that runs past midnight.
     */
    IntStream minutesOfDay();

    /** Single times. */
    record At(List<LocalTime> times) implements ScheduleTimes {
        public At {
            times = times.stream().distinct().sorted().toList();
        }

        @Override
        public IntStream minutesOfDay() {
            return times.stream().mapToInt(ScheduleTimes::minute);
        }
    }

    /**
     * A period with an interval.
     *
     * @param to the last time, if the interval meets it; before {@code from}, it is of the next day
     * @param minutes between two times
     */
    record Every(LocalTime from, LocalTime to, int minutes) implements ScheduleTimes {
        @Override
        public IntStream minutesOfDay() {
            int first = minute(from);
            int last = to.isBefore(from) ? minute(to) + DAY : minute(to);
            return minutes < 1
                    ? IntStream.empty()
                    : IntStream.iterate(first, minute -> minute <= last, minute -> minute + minutes);
        }
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
