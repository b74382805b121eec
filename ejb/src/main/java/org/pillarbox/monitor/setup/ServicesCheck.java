package org.pillarbox.monitor.setup;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pillarbox.monitor.ServerStatus;
import org.pillarbox.monitor.ServerStatus.ServiceRow;
import org.pillarbox.settings.wizard.Finding;
import org.pillarbox.settings.wizard.SetupCheck;

/** Whether each service that shall run does. */
public final class ServicesCheck implements SetupCheck {
    private static final String RUNNING = "RUNNING";

    private final ServerStatus status;

    public ServicesCheck(ServerStatus status) {
        this.status = status;
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public List<Finding> findings() {
        List<ServiceRow> wanted =
                status.services().stream().filter(ServiceRow::enabled).toList();
        String running = wanted.stream()
                .filter(row -> row.state().equals(RUNNING))
                .map(row -> row.title() + " on port " + row.openPort())
                .collect(Collectors.joining(", "));
        return Stream.concat(
                        Stream.of(running)
                                .filter(names -> !names.isEmpty())
                                .map(names -> Finding.works("Services", "These are open: " + names + ".")),
                        wanted.stream()
                                .filter(row -> !row.state().equals(RUNNING))
                                .map(ServicesCheck::failed))
                .toList();
    }

    private static Finding failed(ServiceRow row) {
        String reason = row.reason().isEmpty() ? "it is not open yet" : row.reason();
        return Finding.fails(row.title(), "Port " + row.port() + ": " + reason + ".");
    }
}
