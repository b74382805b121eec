package org.pillarbox.web.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Times of connections as short as can be: the day only where it is not today's. */
public final class PollTimes {
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter OTHER_DAY = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.UK);

    private PollTimes() {}

    /** The next one, or {@code Manual} where there is none (manual 6.5). */
    public static String words(Optional<Instant> next) {
        return next.map(at -> words(at, ZonedDateTime.now(ZoneId.systemDefault())))
                .orElseGet(() -> Texts.of("status.manual"));
    }

    static String words(Instant at, ZonedDateTime now) {
        ZonedDateTime here = at.atZone(now.getZone());
        return (here.toLocalDate().equals(now.toLocalDate()) ? TODAY : OTHER_DAY).format(here);
    }
}
