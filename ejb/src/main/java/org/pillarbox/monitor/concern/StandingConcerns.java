package org.pillarbox.monitor.concern;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pillarbox.journal.Concern;
import org.pillarbox.journal.problem.Problem;
import org.pillarbox.journal.problem.ProblemConcerns;
import org.pillarbox.journal.problem.Problems;

/**
 * Has what stands on the home page for long mailed to the Main Administrator, once a day for as long as it stands. Who is at work puts
 * it right before. For one thread.
 */
public final class StandingConcerns {
    /** So long nobody is written to. */
    static final Duration PATIENCE = Duration.ofHours(1);

    private final Problems problems;
    private final Clock clock;
    private final Map<String, Standing> standing = new HashMap<>();

    /** One that is looked after. */
    private record Standing(Instant since, LocalDate told) {}

    public StandingConcerns(Problems problems, Clock clock) {
        this.problems = problems;
        this.clock = clock;
    }

    /** Looks at what stands now; to be called every minute or so. */
    public void look(List<Concern> now) {
        Set<String> gone = new HashSet<>(standing.keySet());
        for (Concern concern : now) {
            if (!concern.ownLetter()) {
                gone.remove(place(concern));
                look(concern);
            }
        }
        for (String place : gone) {
            standing.remove(place);
            problems.over(place);
        }
    }

    private void look(Concern concern) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        Standing known = standing.computeIfAbsent(place(concern), any -> new Standing(now, LocalDate.MIN));
        if (known.told().isBefore(today) && !now.isBefore(known.since().plus(PATIENCE))) {
            problems.report(
                    Problem.of(concern.title(), place(concern), concern.words()).at(concern.page()));
            standing.put(place(concern), new Standing(known.since(), today));
        }
    }

    /** The same while numbers in it change, such as those of the days that are left. */
    private static String place(Concern concern) {
        return ProblemConcerns.SHOWN_ELSEWHERE + concern.page() + " "
                + concern.title().replaceAll("[0-9]+", "#");
    }
}
