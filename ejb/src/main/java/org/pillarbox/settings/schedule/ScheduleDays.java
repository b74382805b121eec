package org.pillarbox.settings.schedule;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pillarbox.settings.InvalidSetting;

/** Days of the week in one word: {@code daily}, {@code Mon-Fri}, {@code Mon,Wed,Sat-Sun}. */
public final class ScheduleDays {
    private static final String DAILY = "daily";

    private ScheduleDays() {}

    /** The shortest word for them. */
    public static String text(Set<DayOfWeek> days) {
        if (days.size() == DayOfWeek.values().length) {
            return DAILY;
        }
        List<String> parts = new ArrayList<>();
        for (DayOfWeek first : DayOfWeek.values()) {
            if (days.contains(first) && (first == DayOfWeek.MONDAY || !days.contains(first.minus(1)))) {
                DayOfWeek last = first;
                while (last != DayOfWeek.SUNDAY && days.contains(last.plus(1))) {
                    last = last.plus(1);
                }
                parts.add(first == last ? word(first) : word(first) + (last == first.plus(1) ? "," : "-") + word(last));
            }
        }
        return String.join(",", parts);
    }

    /**
     * Reads them.
     *
     * @throws InvalidSetting of {@code days}
     */
    static Set<DayOfWeek> parse(String text) {
        if (text.equalsIgnoreCase(DAILY)) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.split(",")) {
            int dash = part.indexOf('-');
            DayOfWeek last = day(part.substring(dash + 1));
            for (DayOfWeek day = dash < 0 ? last : day(part.substring(0, dash)); day != last; day = day.plus(1)) {
                days.add(day);
            }
            days.add(last);
        }
        return days;
    }

    private static DayOfWeek day(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> word(day).equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new InvalidSetting(
                        "days", "\"" + word + "\" is no day; write daily, Mon-Fri or Mon,Wed,Sat-Sun"));
    }

    private static String word(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
