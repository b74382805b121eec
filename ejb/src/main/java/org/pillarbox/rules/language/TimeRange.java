package org.pillarbox.rules.language;

import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pillarbox.settings.InvalidSetting;

/**
 * Part of a day, in minutes; one whose end is before its begin goes over midnight.
 *
 * @param from the first minute of the day
 * @param to the last minute of the day; it belongs to the range
 */
public record TimeRange(int from, int to) {
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final Pattern RANGE =
            Pattern.compile("([0-9]{1,2})(?::([0-9]{2}))?\\s*-\\s*([0-9]{1,2})(?::([0-9]{2}))?");

    /**
     * Reads a range such as {@code 8:00-14:00}.
     *
     * @throws InvalidSetting when it is none
     */
    public static TimeRange parse(String text) {
        Matcher parts = RANGE.matcher(text);
        if (parts.matches()) {
            int from = minute(parts.group(1), parts.group(2));
            int to = minute(parts.group(3), parts.group(4));
            if (from >= 0 && from < DAY && to >= 0) {
                return new TimeRange(from, to);
            }
        }
        throw new InvalidSetting("TimeNow", "\"" + text + "\" is no time of day, such as 8:00-14:00");
    }

    /** The minute of the day; -1 where there is none such. */
    private static int minute(String hour, String minutes) {
        int past = minutes == null ? 0 : Integer.parseInt(minutes);
        int minute = Integer.parseInt(hour) * HOUR + past;
        return past < HOUR && minute <= DAY ? minute : -1;
    }

    /** Whether a time of day lies in it. */
    public boolean contains(LocalTime time) {
        int minute = time.getHour() * HOUR + time.getMinute();
        return from <= to ? from <= minute && minute <= to : minute >= from || minute <= to;
    }
}
