package org.pillarbox.settings;

import java.util.List;
import java.util.Optional;

/**
 * The Services page (manual 11.1): which services run, and where.
 *
 * @param services in the order of the page
 */
public record ServicesSettings(List<Service> services) {
    /**
     * One row.
     *
     * @param name the key, such as {@code pop3}, {@code pop3s}, {@code smtp}, {@code submission}, {@code smtps}, {@code web}
     * @param enabled whether it shall run
     * @param port 1 to 65535, before the port offset
     * @param bindAddress an IP address; empty for any
     */
    public record Service(String name, boolean enabled, int port, Optional<String> bindAddress) {}

    public ServicesSettings {
        services = List.copyOf(services);
    }
}
