package org.pillarbox.journal.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.pillarbox.journal.JournalHousekeeping;

/** Purges the journals for the housekeeping job, in many short transactions: a long one would run out of its time. */
@ApplicationScoped
public class JournalHousekeepingBean implements JournalHousekeeping {
    @Inject
    private JournalBites bites;

    @Override
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public long purge(Optional<Instant> tracesBefore, Optional<Instant> securityBefore) {
        long traces =
                tracesBefore.map(before -> all(() -> bites.traces(before))).orElse(0L);
        return traces
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
