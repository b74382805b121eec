package org.pillarbox.schedule.run;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.pillarbox.schedule.Asked;
import org.pillarbox.schedule.RunCause;
import org.pillarbox.schedule.RunTarget;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;

/** Asks for runs. A Connection that waits or runs already is left alone. */
public final class RunRequests {
    private final RunTransactions transactions;
    private final Settings settings;
    private final Clock clock;

    public RunRequests(RunTransactions transactions, Settings settings, Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Asks for all that are meant.
     *
     * @param causedBy the schedule, user or message behind the cause; may be empty
     */
    public Asked ask(RunTarget target, RunCause cause, String causedBy) {
        List<String> begun = new ArrayList<>();
        List<String> busy = new ArrayList<>();
        for (Connection connection : target.among(settings.get(Connections.class))) {
            (isAdded(connection, cause, causedBy) ? begun : busy).add(connection.name());
        }
        return new Asked(begun, busy);
    }

    private boolean isAdded(Connection connection, RunCause cause, String causedBy) {
        try {
            return transactions
                    .call(rows -> rows.add(connection, cause, causedBy, clock.instant()))
                    .isPresent();
        } catch (RuntimeException failure) {
            // Another node may have been quicker by a moment.
            boolean busy = transactions.call(
                    rows -> rows.busy().stream().anyMatch(run -> run.connection() == connection.number()));
            if (!busy) {
                throw failure;
            }
            return false;
        }
    }
}
