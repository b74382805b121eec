package org.pillarbox.outmail.internet;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.pillarbox.outmail.OutMailRun;
import org.pillarbox.outmail.OutMailRuns;
import org.pillarbox.outmail.UrgentMail;
import org.pillarbox.queue.ClaimFilter;
import org.pillarbox.queue.Claims;
import org.pillarbox.settings.OutMailMethod;
import org.pillarbox.settings.OutMailSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;

/** The gates of all connections on this node. */
public final class Gates implements OutMailRuns, UrgentMail {
    private final Settings settings;
    private final Claims claims;
    private final Clock clock;
    private final Map<Integer, Gate> gates = new ConcurrentHashMap<>();

    public Gates(Settings settings, Claims claims, Clock clock) {
        this.settings = settings;
        this.claims = claims;
        this.clock = clock;
    }

    /** That of this connection, opened by whoever begins a run of it. */
    Gate of(int connection) {
        return gates.computeIfAbsent(connection, any -> new Gate());
    }

    @Override
    public OutMailRun begin(int connection) {
        Gate gate = of(connection);
        Instant now = clock.instant();
        Optional<OutMailSettings> page = page(connection);
        Run run = new Run(
                gate, now, page.map(open -> waiting(open, connection, now)).orElse(0L));
        if (page.isEmpty()) {
            run.done();
        }
        gate.open(run);
        // A turn that began before may have found the gate closed.
        run.opened(clock.instant());
        return run;
    }

    @Override
    public boolean isWaiting(int connection, Instant since) {
        return page(connection)
                .filter(page -> claims.isUrgentWaiting(Filters.of(page, connection), since, clock.instant()))
                .isPresent();
    }

    /** What the connection sends by; empty when it has gone, or sends nothing. */
    private Optional<OutMailSettings> page(int connection) {
        return settings.get(Connections.class)
                .find(connection)
                .map(Connection::outMail)
                .filter(OutMailSettings::isOpen);
    }

    /** The servers of strangers are asked again at their time only (manual 6.4.3). */
    private long waiting(OutMailSettings page, int connection, Instant now) {
        ClaimFilter filter = Filters.of(page, connection);
        if (page.method() != OutMailMethod.DIRECT) {
            claims.tryNow(filter, now);
        }
        return claims.countDue(filter, now);
    }

    /** Nothing is sent any more by this connection on this node. */
    public void end(int connection) {
        Optional.ofNullable(gates.remove(connection)).ifPresent(Gate::end);
    }
}
