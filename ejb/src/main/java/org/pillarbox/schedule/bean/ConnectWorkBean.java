package org.pillarbox.schedule.bean;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.pillarbox.connection.Links;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.outmail.UrgentMail;
import org.pillarbox.schedule.ConnectWork;
import org.pillarbox.schedule.RunPart;
import org.pillarbox.schedule.lookout.FileCause;
import org.pillarbox.schedule.lookout.Lookout;
import org.pillarbox.schedule.lookout.PeopleCause;
import org.pillarbox.schedule.lookout.ScheduledCause;
import org.pillarbox.schedule.lookout.UrgentCause;
import org.pillarbox.schedule.people.MailChecks;
import org.pillarbox.schedule.run.RunKeeper;
import org.pillarbox.schedule.run.RunRequests;
import org.pillarbox.schedule.run.RunTransactions;
import org.pillarbox.schedule.run.RunWork;
import org.pillarbox.settings.DataDirectory;
import org.pillarbox.settings.Settings;

/** What the job {@code connect} asks for, and its clock. */
@ApplicationScoped
public class ConnectWorkBean implements ConnectWork {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST_KEPT = 5_000;

    @Inject
    private RunTransactions transactions;

    @Inject
    private RunRequests requests;

    @Inject
    private RunKeeper keeper;

    @Inject
    private MailChecks checks;

    @Inject
    private UrgentMail urgent;

    @Inject
    private Links links;

    @Inject
    private Settings settings;

    @Inject
    private ErrorLog errors;

    @Any
    @Inject
    private Instance<RunPart> parts;

    private RunWork work;
    private Lookout lookout;
    private boolean failing;

    @PostConstruct
    void open() {
        work = new RunWork(keeper, links, () -> parts.stream().toList(), settings);
        Clock clock = Clock.systemDefaultZone();
        lookout = new Lookout(List.of(
                new ScheduledCause(requests, transactions, settings, clock, System::nanoTime),
                new UrgentCause(requests, transactions, urgent, settings),
                new PeopleCause(requests, checks, clock),
                new FileCause(requests, DataDirectory.resolve(""))));
    }

    /** A database that is away for a while is said once, and asked again. */
    @Override
    public List<Long> turn() {
        boolean failed = false;
        try {
            lookout.look();
        } catch (RuntimeException failure) {
            // What cannot be looked for keeps no run from going on.
            failed = tell(failure);
        }
        List<Long> begun = List.of();
        try {
            begun = keeper.turn();
            if (!begun.isEmpty()) {
                checks.connected(Instant.now());
            }
        } catch (RuntimeException failure) {
            failed = tell(failure);
        }
        failing = failed;
        return begun;
    }

    private boolean tell(RuntimeException failure) {
        if (!failing) {
            errors.error("schedule", "Connections cannot be begun now: " + failure);
        }
        failing = true;
        return true;
    }

    @Override
    public String open(long run) {
        return work.open(run).name();
    }

    @Override
    public void work(long run, RunPart.Kind kind) {
        work.work(run, kind);
    }

    @Override
    public void close(long run) {
        work.close(run);
    }

    @Override
    public void abandon(long run, String why) {
        work.abandon(run, why);
    }

    @Override
    public void stopAll() {
        keeper.stopAll();
    }

    @Override
    public int forget() {
        Instant before = Instant.now().minus(KEPT);
        transactions.call(rows -> rows.forgetSlots(before));
        return transactions.call(rows -> rows.forget(before, MOST_KEPT));
    }
}
