package org.pillarbox.journal.problem;

import java.util.List;
import org.pillarbox.journal.Concern;
import org.pillarbox.journal.ConcernSource;

/** Shows on the home page what is reported and not over. */
public final class ProblemConcerns implements ConcernSource {
    /** What places begin with whose problems the home page shows anyway. */
    public static final String SHOWN_ELSEWHERE = "home page ";

    private static final int MOST = 10;

    private final ProblemDesk desk;

    public ProblemConcerns(ProblemDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Concern> concerns() {
        return desk.open().stream()
                .filter(each -> !each.problem().place().startsWith(SHOWN_ELSEWHERE))
                .limit(MOST)
                .map(ProblemConcerns::concern)
                .toList();
    }

    /** Whoever reported it has it mailed. */
    private static Concern concern(Reported reported) {
        Problem problem = reported.problem();
        String times = reported.times() == 1 ? "" : " It has come " + reported.times() + " times.";
        Concern concern = new Concern(
                        problem.subject(),
                        sentence(problem.text()) + sentence(problem.error()) + problem.remedy() + times,
                        problem.page())
                .mailedByItself();
        return problem.fault().map(fault -> concern.explainedAt(fault.help())).orElse(concern);
    }

    private static String sentence(String words) {
        if (words.isEmpty()) {
            return "";
        }
        return words.replace('\n', ' ') + (words.matches("(?s).*[.!?]") ? " " : ". ");
    }
}
