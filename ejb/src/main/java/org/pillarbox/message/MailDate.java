package org.pillarbox.message;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as mail writes them (RFC 5322 §3.3), and as old programs wrote them (§4.3). */
public final class MailDate {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .parseLenient()
            .appendPattern("d MMM yyyy HH:mm[:ss] Z")
            .toFormatter(Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int MAX_LENGTH = 100;
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern DAY_NAME = Pattern.compile("^\\s*\\p{Alpha}{3,9}\\s*,?\\s*");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ZONE_NAME = Pattern.compile("\\p{Alpha}{1,5}$");
    private static final Map<String, String> ZONES = Map.of(
            "EST", "-0500", "EDT", "-0400", "CST", "-0600", "CDT", "-0500", "MST", "-0700", "MDT", "-0600", "PST",
            "-0800", "PDT", "-0700");

    private MailDate() {}

    /** Writes a moment with the zone's offset. */
    public static String format(Instant at, ZoneId zone) {
        return WRITTEN.format(at.atZone(zone));
    }

    /** Reads a field's value; empty when it is no date or a year that no mail can be from. */
    public static Optional<Instant> parse(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            ZonedDateTime date = ZonedDateTime.parse(normal(text), READ);
            return date.getYear() < 1970 || date.getYear() > 9999 ? Optional.empty() : Optional.of(date.toInstant());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static String normal(String text) {
        String plain = COMMENT.matcher(text).replaceAll(" ");
        plain = SPACES.matcher(DAY_NAME.matcher(plain).replaceFirst("").strip()).replaceAll(" ");
        Matcher zone = ZONE_NAME.matcher(plain);
        if (zone.find()) {
            // RFC 5322 §4.3: unknown names of zones are to be taken as -0000.
            String offset = ZONES.getOrDefault(zone.group().toUpperCase(Locale.ROOT), "+0000");
            return plain.substring(0, zone.start()) + offset;
        }
        return plain;
    }
}
