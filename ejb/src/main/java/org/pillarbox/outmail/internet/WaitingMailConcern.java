package org.pillarbox.outmail.internet;

import java.util.List;
import org.pillarbox.journal.Concern;
import org.pillarbox.journal.ConcernSource;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.connection.Connections;

/** Mail for the Internet that has no way to leave. */
public final class WaitingMailConcern implements ConcernSource {
    private final Settings settings;

    public WaitingMailConcern(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<Concern> concerns() {
        return settings.get(Connections.class).all().stream()
                        .anyMatch(connection -> connection.outMail().isOpen())
                ? List.of()
                : List.of(new Concern(
                        "Mail for the Internet is not sent",
                        "It waits in the outgoing queue until you say which servers take it, or that it goes straight to the"
                                + " recipients' servers.",
                        "/admin/externalmail/out-mail"));
    }
}
