package org.pillarbox.autoresponse.worker;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.pillarbox.autoresponse.Autoresponder;
import org.pillarbox.autoresponse.Autoresponders;
import org.pillarbox.autoresponse.ClearEvery;

/**
 * Empties logs of those who were answered when their time has come (manual 4.2.3.2): a day, a week, two, or a month behind the day of
 * the oldest line. Days are those of the clock's zone.
 */
public final class LogClearing {
    private final AnsweredLog log;
    private final Autoresponders autoresponders;
    private final Clock clock;

    public LogClearing(AnsweredLog log, Autoresponders autoresponders, Clock clock) {
        this.log = log;
        this.autoresponders = autoresponders;
        this.clock = clock;
    }

    /** Empties all logs that are due; gives how many. */
    public int clearDue() {
        int cleared = 0;
        for (var entry : log.oldest().entrySet()) {
            Optional<Autoresponder> owner = autoresponders.find(entry.getKey());
            if (owner.filter(found -> isDue(found.clearEvery(), entry.getValue()))
                    .isPresent()) {
                log.clear(entry.getKey());
                cleared++;
            }
        }
        return cleared;
    }

    /** Empties one log if it is due. */
    void clearIfDue(long userId, ClearEvery every) {
        if (every != ClearEvery.NEVER
                && log.oldest(userId).filter(oldest -> isDue(every, oldest)).isPresent()) {
            log.clear(userId);
        }
    }

    private boolean isDue(ClearEvery every, Instant oldest) {
        LocalDate first = LocalDate.ofInstant(oldest, clock.getZone());
        return every.period()
                .filter(period -> !first.plus(period).isAfter(LocalDate.now(clock)))
                .isPresent();
    }
}
