package org.pillarbox.schedule.lookout;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.pillarbox.queue.Claims;
import org.pillarbox.schedule.RunCause;
import org.pillarbox.schedule.RunTarget;
import org.pillarbox.schedule.run.RunRequests;
import org.pillarbox.schedule.run.RunTransactions;
import org.pillarbox.settings.PrioritySettings;
import org.pillarbox.settings.Settings;

/** An urgent message was queued since the last connection that was made for one (manual 16.1.1). */
public final class UrgentCause implements Lookout.Cause {
    private final RunRequests requests;
    private final RunTransactions transactions;
    private final Claims claims;
    private final Settings settings;
    private final Clock clock;

    public UrgentCause(
            RunRequests requests, RunTransactions transactions, Claims claims, Settings settings, Clock clock) {
        this.requests = requests;
        this.transactions = transactions;
        this.claims = claims;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void look() {
        if (!settings.get(PrioritySettings.class).connectAtOnce()) {
            return;
        }
        Optional<Instant> last = transactions.call(rows -> rows.lastFor(RunCause.URGENT));
        if (claims.isUrgentWaiting(last.orElse(Instant.EPOCH))) {
            requests.ask(RunTarget.PRIMARY, RunCause.URGENT, "");
        }
    }
}
