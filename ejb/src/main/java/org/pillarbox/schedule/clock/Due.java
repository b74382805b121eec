package org.pillarbox.schedule.clock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;

/** Which slots are to be run now, each once (manual 6.5.1). */
public final class Due {
    private final Timetable timetable;
    private final boolean atNewTime;

    /** @param atNewTime whether what is due at the new time is run when somebody put the clock */
    public Due(Timetable timetable, boolean atNewTime) {
        this.timetable = timetable;
        this.atNewTime = atNewTime;
    }

    /**
     * What is due.
     *
     * @param take takes a slot for good; false when it was taken before. Asked for each slot that is due, and not for those that are
     *     run because somebody put the clock: they may be run a second time
     */
    public List<Slot> slots(Passage passage, Predicate<Slot> take) {
        if (passage instanceof Passage.Passed passed) {
            return timetable.between(passed.after(), passed.upTo()).stream()
                    .filter(take)
                    .toList();
        }
        Instant now = ((Passage.Put) passage).now();
        List<Slot> here = atNewTime
                ? timetable.between(now.truncatedTo(ChronoUnit.MINUTES).minusNanos(1), now)
                : List.of();
        // They are not to come a third time by themselves.
        here.forEach(take::test);
        return here;
    }
}
