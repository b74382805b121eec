package org.pillarbox.connection.dial;

import java.time.Duration;
import java.util.Map;
import org.pillarbox.connection.command.Command;
import org.pillarbox.connection.command.CommandEnd;
import org.pillarbox.connection.command.Commands;
import org.pillarbox.journal.problem.Problem;
import org.pillarbox.journal.problem.Problems;
import org.pillarbox.settings.ConnectionCommandSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.connection.Connection;

/** Runs the Post-Connect and the Pre-Disconnect Command (manual 23.1). One that fails is told of, and stops nothing. */
final class AroundConnections {
    private static final System.Logger LOG = System.getLogger("org.pillarbox.connection");

    private final Commands commands;
    private final Settings settings;
    private final Problems problems;

    AroundConnections(Commands commands, Settings settings, Problems problems) {
        this.commands = commands;
        this.settings = settings;
        this.problems = problems;
    }

    void connected(Connection connection) throws InterruptedException {
        ConnectionCommandSettings page = settings.get(ConnectionCommandSettings.class);
        run("Post-Connect Command", page.postConnect(), page.postConnectSeconds(), connection);
    }

    /** Also for a thread that was interrupted, which stays so. */
    void disconnecting(Connection connection) {
        ConnectionCommandSettings page = settings.get(ConnectionCommandSettings.class);
        boolean interrupted = Thread.interrupted();
        try {
            run("Pre-Disconnect Command", page.preDisconnect(), page.preDisconnectSeconds(), connection);
        } catch (InterruptedException stopped) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run(String what, String line, int seconds, Connection connection) throws InterruptedException {
        if (line.isBlank()) {
            return;
        }
        Map<String, String> environment = Map.of("CONNECTION", Integer.toString(connection.number()));
        CommandEnd end = commands.run(new Command(line, environment, "", Duration.ofSeconds(seconds), false));
        if (end instanceof CommandEnd.Failed failed) {
            tell(what, line, connection, failed.words());
        } else if (end instanceof CommandEnd.Late) {
            tell(what, line, connection, "did not end within " + seconds + " seconds, and was ended");
        } else {
            problems.over(what);
        }
    }

    private void tell(String what, String line, Connection connection, String words) {
        String text = "The " + what + " \"" + line + "\" of the Connection \"" + connection.name() + "\" " + words;
        LOG.log(System.Logger.Level.WARNING, text);
        problems.report(Problem.of("Extension problem", what, text)
                .helpedBy("Run the command by hand, as the user that the server runs as.")
                .at("/admin/utilities/extensions"));
    }
}
