package org.pillarbox.journal.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.pillarbox.journal.JournalHousekeeping;
import org.pillarbox.journal.problem.ProblemBook;

/** Purges the journals for the housekeeping job, in many short transactions: a long one would run out of its time. */
@ApplicationScoped
public class JournalHousekeepingBean implements JournalHousekeeping {
    /** What keeps the server from its work is of no use to anybody later. */
    private static final Duration PROBLEMS = Duration.ofDays(30);

    private static final int BITE = 1000;

    @Inject
    private JournalBites bites;

    @Inject
    private ProblemBook problems;

    @Override
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public long purge(Optional<Instant> tracesBefore, Optional<Instant> securityBefore) {
        long traces =
                tracesBefore.map(before -> all(() -> bites.traces(before))).orElse(0L);
        Instant problemsBefore = Instant.now().minus(PROBLEMS);
        long told = all(() -> problems.purge(problemsBefore, BITE));
        return told
                + traces
                + securityBefore
                        .map(before -> all(() -> bites.securityLines(before)))
                        .orElse(0L);
    }

    private static long all(IntSupplier bite) {
        long count = 0;
        int last;
        do {
            last = bite.getAsInt();
            count += last;
        } while (last > 0);
        return count;
    }
}
