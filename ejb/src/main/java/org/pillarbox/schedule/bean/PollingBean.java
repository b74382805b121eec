package org.pillarbox.schedule.bean;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.pillarbox.connection.Links;
import org.pillarbox.schedule.LatestPoll;
import org.pillarbox.schedule.PollTable;
import org.pillarbox.schedule.Polling;
import org.pillarbox.schedule.run.RunTransactions;
import org.pillarbox.settings.Settings;

/** Keeps the figures for a second: every open page asks for them. */
@ApplicationScoped
public class PollingBean implements Polling {
    private static final Duration AGE = Duration.ofSeconds(1);

    @Inject
    private RunTransactions transactions;

    @Inject
    private Links links;

    @Inject
    private Settings settings;

    private Polling latest;

    @PostConstruct
    void open() {
        latest = new LatestPoll(
                new PollTable(transactions, links, settings, Clock.systemDefaultZone()), AGE, System::nanoTime);
    }

    @Override
    public Poll now() {
        return latest.now();
    }
}
