package org.pillarbox.monitor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pillarbox.settings.ServiceCatalogue;
import org.pillarbox.settings.ServicesSettings;

/** Puts the rows of the Services page together: what was configured, and what runs. */
public final class ServiceRows {
    private ServiceRows() {}

    /**
     * How a service runs.
     *
     * @param state a word such as RUNNING
     * @param reason when it does not
     * @param port that is open; 0 when none is
     */
    public record Running(String state, String reason, int port, int sessions, long totalSessions) {
        /** Nothing is known of it. */
        public static final Running UNKNOWN = new Running("FAILED", "starting", 0, 0, 0);
    }

    /** The rows in the page's order. */
    public static List<ServerStatus.ServiceRow> of(ServicesSettings settings, Map<String, Running> running) {
        return settings.services().stream()
                .flatMap(service -> ServiceCatalogue.find(service.name())
                        .map(entry -> row(service, entry, running.getOrDefault(entry.name(), Running.UNKNOWN)))
                        .stream())
                .toList();
    }

    private static ServerStatus.ServiceRow row(
            ServicesSettings.Service service, ServiceCatalogue.Entry entry, Running running) {
        return new ServerStatus.ServiceRow(
                entry.name(),
                entry.title(),
                service.enabled(),
                entry.canBeDisabled(),
                service.port(),
                entry.defaultPort(),
                running.port(),
                Optional.of(service)
                        .flatMap(ServicesSettings.Service::bindAddress)
                        .orElse(""),
                running.state(),
                running.reason(),
                running.sessions(),
                running.totalSessions());
    }
}
