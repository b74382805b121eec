package org.pillarbox.autoresponse.template;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a section may be answered with (manual 4.2.3.2.1.3, {@code <Valid:>}).
 *
 * @param dates all must hold
 * @param times all must hold
 * @param days one must hold, where there are any
 */
record Validity(List<Dates> dates, List<Times> times, Set<DayOfWeek> days) {
    private static final Pattern DATE = Pattern.compile("(\\d{1,4})/(\\d{1,4})/(\\d{1,4})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})");

    /** Both ends included. */
    record Dates(LocalDate from, LocalDate to) {
        boolean hold(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** Both ends included, to the minute; over midnight where the end is before the start. */
    record Times(LocalTime from, LocalTime to) {
        boolean hold(LocalTime minute) {
            boolean started = !minute.isBefore(from);
            boolean open = !minute.isAfter(to);
            return to.isBefore(from) ? started || open : started && open;
        }
    }

    Validity {
        dates = List.copyOf(dates);
        times = List.copyOf(times);
        days = Set.copyOf(days);
    }

    /**
     * Reads the conditions between the colon and the bracket.
     *
     * @throws IllegalArgumentException with words for whoever typed them
     */
    static Validity read(String conditions, LocalForms forms) {
        List<Dates> dates = new ArrayList<>();
        List<Times> times = new ArrayList<>();
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String typed : conditions.split(",", -1)) {
            String condition = typed.strip();
            Optional<DayOfWeek> day = forms.day(condition);
            if (day.isPresent()) {
                days.add(day.get());
            } else if (condition.indexOf('/') >= 0) {
                dates.add(dates(condition, forms));
            } else if (condition.indexOf(':') >= 0) {
                times.add(times(condition));
            } else {
                throw new IllegalArgumentException("\"" + condition + "\" is no date such as " + example(forms)
                        + ", no time such as 9:00-16:00 and none of the days " + forms.dayNames());
            }
        }
        return new Validity(dates, times, days);
    }

    /** Whether all of it holds now. */
    boolean holds(ZonedDateTime now) {
        LocalTime minute = now.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return dates.stream().allMatch(each -> each.hold(now.toLocalDate()))
                && times.stream().allMatch(each -> each.hold(minute))
                && (days.isEmpty() || days.contains(now.getDayOfWeek()));
    }

    private static Dates dates(String condition, LocalForms forms) {
        int hyphen = condition.indexOf('-');
        LocalDate from = date(hyphen < 0 ? condition : condition.substring(0, hyphen), forms);
        LocalDate to = hyphen < 0 ? from : date(condition.substring(hyphen + 1), forms);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("\"" + condition + "\" ends before it begins");
        }
        return new Dates(from, to);
    }

    private static LocalDate date(String typed, LocalForms forms) {
        Matcher date = DATE.matcher(typed.strip());
        List<Character> order = forms.order();
        if (date.matches()) {
            int year = Integer.parseInt(date.group(1 + order.indexOf('y')));
            int digits = date.group(1 + order.indexOf('y')).length();
            int month = Integer.parseInt(date.group(1 + order.indexOf('m')));
            int day = Integer.parseInt(date.group(1 + order.indexOf('d')));
            try {
                if (digits == 2 || digits == 4) {
                    return LocalDate.of(digits == 2 ? 2000 + year : year, month, day);
                }
            } catch (DateTimeException noDay) {
                // Said below, as for all that is no date.
            }
        }
        throw new IllegalArgumentException("\"" + typed.strip() + "\" is no date: write " + example(forms));
    }

    private static String example(LocalForms forms) {
        StringBuilder example = new StringBuilder();
        forms.order().forEach(letter -> example.append(example.length() == 0 ? "" : "/")
                .append(letter == 'd' ? "day" : letter == 'm' ? "month" : "year"));
        return example.toString();
    }

    private static Times times(String condition) {
        int hyphen = condition.indexOf('-');
        LocalTime from = time(hyphen < 0 ? condition : condition.substring(0, hyphen));
        return new Times(from, hyphen < 0 ? from : time(condition.substring(hyphen + 1)));
    }

    private static LocalTime time(String typed) {
        Matcher time = TIME.matcher(typed.strip());
        if (time.matches()) {
            int hour = Integer.parseInt(time.group(1));
            int minute = Integer.parseInt(time.group(2));
            if (hour < 24 && minute < 60) {
                return LocalTime.of(hour, minute);
            }
        }
        throw new IllegalArgumentException("\"" + typed.strip() + "\" is no time: write 9:00 or 16:30");
    }
}
