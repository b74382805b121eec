package org.pillarbox.outmail.internet;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.pillarbox.journal.Concern;
import org.pillarbox.journal.ConcernSource;
import org.pillarbox.queue.Claims;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;

/** Mail for the Internet that has no way to leave. */
public final class WaitingMailConcern implements ConcernSource {
    private static final String PAGE = "/admin/externalmail/out-mail";
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Settings settings;
    private final Claims claims;
    private final Clock clock;

    public WaitingMailConcern(Settings settings, Claims claims, Clock clock) {
        this.settings = settings;
        this.claims = claims;
        this.clock = clock;
    }

    @Override
    public List<Concern> concerns() {
        List<Connection> open = settings.get(Connections.class).all().stream()
                .filter(connection -> connection.outMail().isOpen())
                .toList();
        if (open.isEmpty()) {
            return List.of(new Concern(
                    "Mail for the Internet is not sent",
                    "It waits in the outgoing queue until you say which servers take it, or that it goes straight to the"
                            + " recipients' servers.",
                    PAGE));
        }
        return isLeftOver(open)
                ? List.of(new Concern(
                        "Some mail may not leave by any connection",
                        "It waits in the outgoing queue for more than an hour, and what Domain Filtering says forbids it"
                                + " everywhere.",
                        PAGE))
                : List.of();
    }

    /** Asked only where every connection forbids something. */
    private boolean isLeftOver(List<Connection> open) {
        return open.stream()
                        .allMatch(connection ->
                                connection.outMail().departure().domainFilter().isRestricting())
                && claims.isLeftOver(
                        open.stream()
                                .map(connection -> Filters.of(connection.outMail(), 0))
                                .toList(),
                        clock.instant().minus(PATIENCE));
    }
}
