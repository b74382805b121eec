package org.pillarbox.rules.language;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import org.pillarbox.settings.InvalidSetting;

/**
 * Days of the week.
 *
 * @param days which
 */
public record WeekDays(Set<DayOfWeek> days) {
    private static final int WEEK = 7;

    public WeekDays {
        days = Set.copyOf(days);
    }

    /**
     * Reads digits such as {@code 23456}: 1 is Sunday, 7 Saturday.
     *
     * @throws InvalidSetting when there are others, or none
     */
    public static WeekDays parse(String text) {
        if (!text.matches("[1-7]{1,7}")) {
            throw new InvalidSetting(
                    "DayNow", "\"" + text + "\" are no days: write their digits, from 1 for Sunday to 7 for Saturday");
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        text.chars().map(c -> c - '0').forEach(digit -> days.add(day(digit)));
        return new WeekDays(days);
    }

    private static DayOfWeek day(int digit) {
        return DayOfWeek.SUNDAY.plus((digit - 1) % WEEK);
    }

    boolean contains(DayOfWeek day) {
        return days.contains(day);
    }
}
