package org.pillarbox.web.admin.services;

import org.pillarbox.monitor.ServerStatus;
import org.pillarbox.web.shell.ServiceState;

/** What the pages of single services have in common. */
final class ServicePages {
    private ServicePages() {}

    /** How a service does now. */
    static ServiceState state(ServerStatus server, String service) {
        return server.services().stream()
                .filter(row -> row.name().equals(service))
                .findFirst()
                .map(ServiceState::of)
                .orElse(ServiceState.DISABLED);
    }
}
