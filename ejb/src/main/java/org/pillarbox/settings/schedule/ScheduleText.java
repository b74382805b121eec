package org.pillarbox.settings.schedule;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pillarbox.settings.InvalidSetting;

/** Schedules as the text of {@code SCHEDULE.DAT}; see the package's description. */
public final class ScheduleText {
    private static final String CONNECTIONS = "connections";
    private static final String EVERY = "every";
    private static final String OFF = "off";
    private static final String EXAMPLE = "Office hours: Mon-Fri 09:00-17:00 every 30";

    private ScheduleText() {}

    /** One line for each. */
    public static String of(List<Schedule> schedules) {
        return schedules.stream().map(schedule -> line(schedule) + "\n").collect(Collectors.joining());
    }

    private static String line(Schedule schedule) {
        StringBuilder line = new StringBuilder(schedule.name())
                .append(": ")
                .append(ScheduleDays.text(schedule.days()))
                .append(' ')
                .append(timesText(schedule.times()));
        if (!schedule.isMain()) {
            line.append(' ')
                    .append(CONNECTIONS)
                    .append(' ')
                    .append(schedule.connections().stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        return line.append(schedule.enabled() ? "" : " " + OFF).toString();
    }

    /** Times as they stand in a line. */
    public static String timesText(ScheduleTimes times) {
        return times instanceof ScheduleTimes.Every every
                ? every.from() + "-" + every.to() + " " + EVERY + " " + every.minutes()
                : ((ScheduleTimes.At) times)
                        .times().stream().map(LocalTime::toString).collect(Collectors.joining(","));
    }

    /**
     * Reads the lines.
     *
     * @throws InvalidSetting of {@code text}, naming the first line that cannot be read
     */
    public static List<Schedule> parse(String text) {
        List<Schedule> schedules = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                try {
                    Schedule schedule = schedule(line);
                    ScheduleCheck.check(schedule);
                    schedules.add(schedule);
                } catch (InvalidSetting wrong) {
                    throw new InvalidSetting("text", "Line " + (i + 1) + ": " + wrong.getMessage());
                }
            }
        }
        return schedules;
    }

    private static Schedule schedule(String line) {
        int colon = line.indexOf(':');
        List<String> words = colon < 1
                ? List.of()
                : List.of(line.substring(colon + 1).strip().split("\\s+"));
        if (words.size() < 2) {
            throw new InvalidSetting("text", "\"" + line + "\" is not of the form: " + EXAMPLE);
        }
        Set<Integer> connections = Set.of();
        boolean enabled = true;
        int minutes = 0;
        for (int i = 2; i < words.size(); i++) {
            String word = words.get(i).toLowerCase(Locale.ROOT);
            if (word.equals(OFF)) {
                enabled = false;
            } else if (word.equals(EVERY) && i + 1 < words.size()) {
                minutes = number(words.get(++i));
            } else if (word.equals(CONNECTIONS) && i + 1 < words.size()) {
                connections = numbers(words.get(++i));
            } else {
                throw new InvalidSetting("text", "\"" + words.get(i) + "\" is not understood; such as: " + EXAMPLE);
            }
        }
        return new Schedule(
                line.substring(0, colon).strip(),
                enabled,
                ScheduleDays.parse(words.get(0)),
                times(words.get(1), minutes),
                connections);
    }

    private static ScheduleTimes times(String word, int minutes) {
        int dash = word.indexOf('-');
        if (dash > 0) {
            return new ScheduleTimes.Every(time(word.substring(0, dash)), time(word.substring(dash + 1)), minutes);
        }
        if (minutes != 0) {
            throw new InvalidSetting("times", "An interval needs a period, such as 09:00-17:00");
        }
        return new ScheduleTimes.At(times(word));
    }

    /**
     * Reads times that are separated by commas, blanks or line ends.
     *
     * @throws InvalidSetting of {@code times}
     */
    public static List<LocalTime> times(String text) {
        List<LocalTime> times = new ArrayList<>();
        for (String word : text.strip().split("[,;\\s]+")) {
            if (!word.isEmpty()) {
                times.add(time(word));
            }
        }
        return times;
    }

    /**
     * Reads one time of day, such as {@code 9:00} or {@code 17:30}.
     *
     * @throws InvalidSetting of {@code times}
     */
    public static LocalTime time(String word) {
        String digits = word.strip();
        try {
            if (digits.matches("[0-9]{1,2}:[0-9]{2}")) {
                return LocalTime.parse(digits.length() == 4 ? "0" + digits : digits);
            }
        } catch (DateTimeParseException outside) {
            throw refusedTime(digits);
        }
        throw refusedTime(digits);
    }

    private static InvalidSetting refusedTime(String word) {
        return new InvalidSetting("times", "\"" + word + "\" is no time of day such as 09:00");
    }

    private static Set<Integer> numbers(String word) {
        Set<Integer> numbers = new TreeSet<>();
        for (String each : word.split(",")) {
            numbers.add(number(each));
        }
        return numbers;
    }

    private static int number(String word) {
        if (!word.matches("[0-9]{1,9}")) {
            throw new InvalidSetting("text", "\"" + word + "\" is not a whole number");
        }
        return Integer.parseInt(word);
    }
}
