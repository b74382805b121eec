package org.pillarbox.schedule.lookout;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.pillarbox.outmail.UrgentMail;
import org.pillarbox.schedule.ConnectRun;
import org.pillarbox.schedule.RunCause;
import org.pillarbox.schedule.RunTarget;
import org.pillarbox.schedule.run.RunRequests;
import org.pillarbox.schedule.run.RunRows;
import org.pillarbox.schedule.run.RunTransactions;
import org.pillarbox.settings.PrioritySettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;

/**
 * An urgent message was queued since the last connection that was made for one (manual 16.1.1). Of several Connections that it could
 * leave by, one of the main schedule is run first; the next only when the message has had no try by then.
 */
public final class UrgentCause implements Lookout.Cause {
    private final RunRequests requests;
    private final RunTransactions transactions;
    private final UrgentMail mail;
    private final Settings settings;

    public UrgentCause(RunRequests requests, RunTransactions transactions, UrgentMail mail, Settings settings) {
        this.requests = requests;
        this.transactions = transactions;
        this.mail = mail;
        this.settings = settings;
    }

    @Override
    public void look() {
        if (!settings.get(PrioritySettings.class).connectAtOnce()) {
            return;
        }
        Set<Integer> busy = new HashSet<>();
        transactions.call(RunRows::busy).stream().map(ConnectRun::connection).forEach(busy::add);
        settings.get(Connections.class).all().stream()
                .sorted(Comparator.comparing(Connection::mainSchedule).reversed())
                .map(Connection::number)
                .filter(this::isNeeded)
                .findFirst()
                .filter(number -> !busy.contains(number))
                .ifPresent(number -> requests.ask(RunTarget.one(number), RunCause.URGENT, ""));
    }

    private boolean isNeeded(int connection) {
        Instant last = transactions
                .call(rows -> rows.lastFor(RunCause.URGENT, connection))
                .orElse(Instant.EPOCH);
        return mail.isWaiting(connection, last);
    }
}
