package org.pillarbox.schedule.bean;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.pillarbox.connection.Links;
import org.pillarbox.schedule.PollTable;
import org.pillarbox.schedule.Polling;
import org.pillarbox.schedule.run.RunTransactions;
import org.pillarbox.settings.Settings;

/** Keeps the figures for a second: every open page asks for them. */
@ApplicationScoped
public class PollingBean implements Polling {
    private static final long AGE_NANOS = TimeUnit.SECONDS.toNanos(1);

    @Inject
    private RunTransactions transactions;

    @Inject
    private Links links;

    @Inject
    private Settings settings;

    private PollTable table;
    private Kept kept;

    @PostConstruct
    void open() {
        table = new PollTable(transactions, links, settings, Clock.systemDefaultZone());
    }

    @Override
    public synchronized Poll now() {
        long now = System.nanoTime();
        if (kept == null || now - kept.nanos >= AGE_NANOS) {
            kept = new Kept(table.now(), now);
        }
        return kept.poll;
    }

    private record Kept(Poll poll, long nanos) {}
}
