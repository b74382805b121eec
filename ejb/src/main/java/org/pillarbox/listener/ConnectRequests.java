package org.pillarbox.listener;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pillarbox.api.http.HttpAnswer;
import org.pillarbox.api.http.HttpHead;
import org.pillarbox.schedule.Asked;
import org.pillarbox.schedule.ConnectRun;
import org.pillarbox.schedule.Connecting;
import org.pillarbox.schedule.RunTarget;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;

/**
 * Connections for the command line (manual 18): {@code GET /connections} lists them, {@code POST /connections/primary},
 * {@code /connections/all} and {@code /connections/NUMBER} start them, {@code DELETE /connections} hangs up.
 */
final class ConnectRequests {
    private static final String ALL = "/connections";
    private static final String EACH = ALL + "/";

    private final Connecting connecting;
    private final Settings settings;

    ConnectRequests(Connecting connecting, Settings settings) {
        this.connecting = connecting;
        this.settings = settings;
    }

    /** Whether the request is about connections. */
    boolean isKnown(HttpHead head) {
        return switch (head.method()) {
            case "GET", "DELETE" -> head.target().equals(ALL);
            case "POST" -> target(head).isPresent();
            default -> false;
        };
    }

    /** The answer to an administrator. */
    HttpAnswer answer(HttpHead head, String administrator) {
        return switch (head.method()) {
            case "GET" -> HttpAnswer.of(200, list());
            case "DELETE" -> hangUp();
            default -> start(connecting.connectByCommand(target(head).orElseThrow(), administrator));
        };
    }

    private static Optional<RunTarget> target(HttpHead head) {
        String word = head.target().startsWith(EACH) ? head.target().substring(EACH.length()) : "";
        return switch (word) {
            case "primary" -> Optional.of(RunTarget.PRIMARY);
            case "all" -> Optional.of(RunTarget.ALL);
            default ->
                word.matches("[0-9]{1,9}") ? Optional.of(RunTarget.one(Integer.parseInt(word))) : Optional.empty();
        };
    }

    private HttpAnswer start(Asked asked) {
        if (asked.isNone()) {
            return HttpAnswer.of(404, "There is no such Connection");
        }
        return HttpAnswer.of(
                200,
                Stream.concat(
                                asked.begun().stream().map(name -> "Connecting: " + name),
                                asked.busy().stream().map(name -> "Already under way: " + name))
                        .collect(Collectors.joining("\n")));
    }

    private HttpAnswer hangUp() {
        return HttpAnswer.of(200, connecting.hangUp() == 0 ? "Nothing is under way." : "What is under way ends.");
    }

    private String list() {
        List<ConnectRun> busy = connecting.busy();
        return settings.get(Connections.class).all().stream()
                .map(connection -> connection.number() + "\t"
                        + connection.name().replaceAll("\\p{Cntrl}", " ") + "\t"
                        + (connection.mainSchedule() ? "main" : "") + "\t" + state(connection, busy))
                .collect(Collectors.joining("\n"));
    }

    private static String state(Connection connection, List<ConnectRun> busy) {
        return busy.stream()
                .filter(run -> run.connection() == connection.number())
                .findFirst()
                .map(run -> run.step().words())
                .orElse("");
    }
}
