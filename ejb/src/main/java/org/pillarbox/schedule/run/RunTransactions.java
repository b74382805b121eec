package org.pillarbox.schedule.run;

import java.util.function.Function;

/** Port: a transaction of its own for each piece of work with the runs. */
@FunctionalInterface
public interface RunTransactions {
    /** Does it. */
    <T> T call(Function<RunRows, T> work);
}
