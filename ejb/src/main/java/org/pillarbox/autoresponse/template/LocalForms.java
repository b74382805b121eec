package org.pillarbox.autoresponse.template;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dates and times in the forms, words and order of a language and region. Immutable. */
final class LocalForms {
    private final Locale locale;
    private final Map<String, DayOfWeek> days;

    LocalForms(Locale locale) {
        this.locale = locale;
        this.days = Stream.of(DayOfWeek.values())
                .flatMap(day -> Stream.of(TextStyle.SHORT, TextStyle.SHORT_STANDALONE)
                        .map(style -> Map.entry(key(day.getDisplayName(style, locale)), day)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (first, same) -> first));
    }

    String shortDate(ZonedDateTime at) {
        return plain(DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT), at);
    }

    String longDate(ZonedDateTime at) {
        return plain(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), at);
    }

    String time(ZonedDateTime at) {
        return plain(DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM), at);
    }

    String timeWithoutSeconds(ZonedDateTime at) {
        return plain(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), at);
    }

    String day(DayOfWeek day, boolean abbreviated) {
        return day.getDisplayName(abbreviated ? TextStyle.SHORT : TextStyle.FULL, locale);
    }

    String month(Month month, boolean abbreviated) {
        return month.getDisplayName(abbreviated ? TextStyle.SHORT : TextStyle.FULL, locale);
    }

    /** AM or PM; the English words where the language has none that it would write. */
    String half(ZonedDateTime at) {
        String word = DateTimeFormatter.ofPattern("a", locale).format(at);
        return word.isBlank() ? at.getHour() < 12 ? "AM" : "PM" : word.toUpperCase(locale);
    }

    /** The day with this abbreviated name, in any case of letters and with or without a period. */
    Optional<DayOfWeek> day(String name) {
        return Optional.ofNullable(days.get(key(name)));
    }

    /** The abbreviated names, Monday first. */
    String dayNames() {
        return Stream.of(DayOfWeek.values()).map(day -> day(day, true)).collect(Collectors.joining(", "));
    }

    /** Where day, month and year stand in a date: the letters {@code d}, {@code M} and {@code y} in their order. */
    List<Character> order() {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        Function<Character, Integer> place =
                letter -> pattern.toLowerCase(Locale.ROOT).indexOf(letter);
        return Stream.of('d', 'm', 'y').sorted(Comparator.comparing(place)).toList();
    }

    private String plain(DateTimeFormatter form, ZonedDateTime at) {
        // Later versions of Java put a narrow blank in front of AM and PM, which not every font has.
        return form.withLocale(locale).format(at).replace('\u202F', ' ').replace('\u00A0', ' ');
    }

    private String key(String name) {
        return name.strip().replace(".", "").toLowerCase(locale);
    }
}
