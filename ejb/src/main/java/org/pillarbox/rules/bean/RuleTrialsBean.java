package org.pillarbox.rules.bean;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.pillarbox.directory.privacy.MessageLock;
import org.pillarbox.journal.trace.TraceSearch;
import org.pillarbox.rules.trial.ContentHeaders;
import org.pillarbox.rules.trial.RuleTrials;
import org.pillarbox.rules.trial.Trial;
import org.pillarbox.rules.trial.TrialRun;
import org.pillarbox.store.ContentStore;
import org.pillarbox.store.DeliveryIndex;

/** Trials for administrators. */
@Stateless
@Local(RuleTrials.class)
@RolesAllowed("admin")
public class RuleTrialsBean implements RuleTrials {
    private final Clock clock = Clock.systemDefaultZone();

    @Inject
    private TraceSearch traces;

    @Inject
    private DeliveryIndex index;

    @Inject
    private ContentStore contents;

    @Inject
    private MessageLock lock;

    private TrialRun run;

    @PostConstruct
    void open() {
        run = new TrialRun(traces, new ContentHeaders(index, contents), clock, System::nanoTime);
    }

    @Override
    public Trial begin(String rules, int days) {
        lock.check();
        int bounded = Math.max(1, Math.min(days, MOST_DAYS));
        return run.begin(rules, clock.instant().minus(Duration.ofDays(bounded)));
    }

    @Override
    public Trial advance(Trial trial) {
        lock.check();
        return run.advance(trial);
    }
}
