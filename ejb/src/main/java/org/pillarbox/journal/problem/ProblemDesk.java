package org.pillarbox.journal.problem;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the problems of this node until somebody writes them down. Bounded; asks nobody and waits for nobody. Thread safe. */
public final class ProblemDesk implements Problems {
    /** Causes that are gathered between two rounds; a database may be away for long. */
    static final int MOST = 500;

    private static final System.Logger LOG = System.getLogger(ProblemDesk.class.getName());

    private final Clock clock;
    private final Map<String, Reported> gathered = new LinkedHashMap<>();
    private final Set<String> ended = new LinkedHashSet<>();
    /** Places that have problems, as far as this node knows. */
    private Set<String> troubled = new HashSet<>();

    private List<Reported> open = List.of();

    /**
     * What is to be written down.
     *
     * @param reported the problems
     * @param over places that work again
     */
    public record Batch(List<Reported> reported, Set<String> over) {
        /** Whether there is nothing. */
        public boolean isEmpty() {
            return reported.isEmpty() && over.isEmpty();
        }
    }

    public ProblemDesk(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void report(Problem problem) {
        String cause = problem.cause();
        boolean fresh;
        boolean news;
        synchronized (this) {
            Reported before = gathered.get(cause);
            fresh = before == null && gathered.size() < MOST;
            news = fresh
                    && open.stream().noneMatch(each -> each.problem().cause().equals(cause));
            if (before != null) {
                gathered.put(cause, before.again(problem, clock.instant()));
            } else if (fresh) {
                gathered.put(cause, Reported.once(problem, clock.instant()));
            }
            if (before != null || fresh) {
                troubled.add(problem.place());
                ended.remove(problem.place());
            }
        }
        if (news) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    problem.subject() + ": " + (problem.text() + " " + problem.error()).replace('\n', ' '));
        }
    }

    @Override
    public synchronized void over(String place) {
        String placed = Problem.placed(place);
        if (troubled.remove(placed)) {
            ended.add(placed);
        }
    }

    /** What has gathered; the caller writes it down, or gives it back. */
    public synchronized Batch take() {
        Batch batch = new Batch(List.copyOf(gathered.values()), Set.copyOf(ended));
        gathered.clear();
        ended.clear();
        return batch;
    }

    /** For the next round: what has come since counts as later. */
    public synchronized void giveBack(Batch batch) {
        Map<String, Reported> since = new LinkedHashMap<>(gathered);
        gathered.clear();
        batch.reported().forEach(each -> gathered.put(each.problem().cause(), each));
        ended.addAll(batch.over());
        since.forEach((cause, later) -> {
            gathered.merge(cause, later, Reported::with);
            ended.remove(later.problem().place());
        });
    }

    /** Tells what stands in the book now, whoever wrote it. */
    public synchronized void show(List<Reported> now) {
        open = List.copyOf(now);
        Set<String> places = new HashSet<>();
        now.forEach(each -> places.add(each.problem().place()));
        gathered.values().forEach(each -> places.add(each.problem().place()));
        places.removeAll(ended);
        troubled = places;
    }

    /** What stands in the book and what has gathered since, the latest first. */
    public synchronized List<Reported> open() {
        Map<String, Reported> all = new LinkedHashMap<>();
        open.forEach(each -> all.put(each.problem().cause(), each));
        gathered.forEach((cause, later) -> all.merge(cause, later, Reported::with));
        List<Reported> latestFirst = new ArrayList<>(all.values());
        latestFirst.removeIf(each -> ended.contains(each.problem().place()));
        latestFirst.sort((one, other) -> other.last().compareTo(one.last()));
        return latestFirst;
    }
}
