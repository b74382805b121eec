package org.pillarbox.journal.problem;

import java.time.Instant;

/**
 * A problem, as often as it came.
 *
 * @param problem as it was told the last time
 * @param first when it came first
 * @param last when it came last
 * @param times how often
 */
public record Reported(Problem problem, Instant first, Instant last, long times) {
    /** For the first time. */
    static Reported once(Problem problem, Instant now) {
        return new Reported(problem, now, now, 1);
    }

    Reported again(Problem latest, Instant now) {
        return new Reported(latest, first, now, times + 1);
    }

    /** Both together. */
    public Reported with(Reported later) {
        boolean after = later.last.isAfter(last);
        return new Reported(
                after ? later.problem : problem,
                later.first.isBefore(first) ? later.first : first,
                after ? later.last : last,
                times + later.times);
    }
}
