package org.pillarbox.autoresponse;

import java.time.Period;
import java.util.Optional;

/** How often the log of those who were answered is emptied (manual 4.2.3.2). */
public enum ClearEvery {
    NEVER,
    DAY,
    WEEK,
    FORTNIGHT,
    MONTH;

    /** After how long; empty for never. */
    public Optional<Period> period() {
        return switch (this) {
            case NEVER -> Optional.empty();
            case DAY -> Optional.of(Period.ofDays(1));
            case WEEK -> Optional.of(Period.ofWeeks(1));
            case FORTNIGHT -> Optional.of(Period.ofWeeks(2));
            case MONTH -> Optional.of(Period.ofMonths(1));
        };
    }
}
