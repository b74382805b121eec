package org.pillarbox.outmail.fault;

import java.io.IOException;
import java.util.Optional;
import org.pillarbox.journal.problem.ClientProblems;
import org.pillarbox.journal.problem.Problems;
import org.pillarbox.outmail.SmtpTarget;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.connection.Connections;

/** Servers that take mail for the Internet: relays are named on the Out Mail page of a connection, all others are strangers. */
public final class InternetFaults implements Faults {
    private static final String PAGE = "/admin/externalmail/out-mail?connection=";

    private final Settings settings;
    private final Problems problems;
    private final Strangers strangers;
    private final int connection;

    /** @param connection the number of the one that these servers are reached by */
    public InternetFaults(Settings settings, Problems problems, int connection) {
        this.connection = connection;
        this.settings = settings;
        this.problems = problems;
        this.strangers = new Strangers(problems);
    }

    @Override
    public void unreachable(SmtpTarget target, Unreachable reason) {
        of(target).unreachable(target, reason);
    }

    @Override
    public void broken(SmtpTarget target, IOException reason) {
        of(target).broken(target, reason);
    }

    @Override
    public void works(SmtpTarget target) {
        of(target).works(target);
    }

    private Faults of(SmtpTarget target) {
        return relay(target)
                .<Faults>map(entry -> new NamedServers(any -> entry, problems))
                .orElse(strangers);
    }

    /** By its place in the list. */
    private Optional<ClientProblems> relay(SmtpTarget target) {
        LanServer server = new LanServer(target.host(), target.port());
        int index = settings.get(Connections.class)
                .find(connection)
                .map(one -> one.outMail().relays().indexOf(server))
                .orElse(-1);
        return index < 0
                ? Optional.empty()
                : Optional.of(ClientProblems.smtp(server.toString(), index + 1, PAGE + connection));
    }
}
