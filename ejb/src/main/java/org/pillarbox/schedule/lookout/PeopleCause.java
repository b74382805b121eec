package org.pillarbox.schedule.lookout;

import java.time.Clock;
import java.time.Instant;
import org.pillarbox.schedule.RunCause;
import org.pillarbox.schedule.RunTarget;
import org.pillarbox.schedule.people.MailChecks;
import org.pillarbox.schedule.run.RunRequests;

/** Enough users have checked their mail since the last connection (manual 6.5.1). */
public final class PeopleCause implements Lookout.Cause {
    private final RunRequests requests;
    private final MailChecks checks;
    private final Clock clock;

    public PeopleCause(RunRequests requests, MailChecks checks, Clock clock) {
        this.requests = requests;
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    public void look() {
        Instant now = clock.instant();
        if (checks.due(now).filter(due -> !now.isBefore(due)).isPresent()) {
            requests.ask(RunTarget.PRIMARY, RunCause.PEOPLE, "");
            checks.connected(now);
        }
    }
}
