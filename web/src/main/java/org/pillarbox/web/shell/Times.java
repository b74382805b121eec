package org.pillarbox.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Writes times in the server's time zone. */
@Named
@ApplicationScoped
public class Times {
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.UK);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

    /** Such as {@code 22 Nov 2026, 14:05:09}. */
    public String full(Instant at) {
        return FULL.format(at.atZone(ZoneId.systemDefault()));
    }

    /** The server's time zone as it is now, such as {@code Europe/Vienna (+01:00)}. */
    public String getZone() {
        ZonedDateTime now = ZonedDateTime.now();
        return now.getZone() + " (" + ZONE.format(now) + ")";
    }

    /** The server's day, as a search's address has it. */
    public String getToday() {
        return LocalDate.now().toString();
    }

    /** For machines, as the {@code time} element wants it. */
    public String iso(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** How long since then, in its two largest units, such as {@code 3 days 4 h}. */
    public String since(Instant start) {
        return length(Duration.between(start, Instant.now()));
    }

    /** A length of time in its two largest units, such as {@code 3 min 4 s}. */
    public static String length(Duration length) {
        long days = length.toDays();
        if (days > 0) {
            return days + (days == 1 ? " day " : " days ") + length.toHoursPart() + " h";
        }
        if (length.toHours() > 0) {
            return length.toHours() + " h " + length.toMinutesPart() + " min";
        }
        if (length.toMinutes() > 0) {
            return length.toMinutes() + " min " + length.toSecondsPart() + " s";
        }
        return Math.max(0, length.toSeconds()) + " s";
    }
}
