package org.pillarbox.settings;

import java.util.List;
import java.util.Objects;
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
     * @param name the key, one of {@link ServiceCatalogue#SERVICES}
     * @param enabled whether it shall run
     * @param port 1 to 65535, before the port offset
     * @param bindAddress an IP address; empty for any
     */
    public record Service(String name, boolean enabled, int port, Optional<String> bindAddress) {
        public Service {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(bindAddress, "bindAddress");
        }
    }

    public ServicesSettings {
        services = List.copyOf(services);
    }

    /** The row of a service. */
    public Optional<Service> service(String name) {
        return services.stream().filter(service -> service.name().equals(name)).findFirst();
    }

    /** The same with each port set back to its default; what is enabled and where it is bound stays. */
    public ServicesSettings withDefaultPorts() {
        return new ServicesSettings(services.stream()
                .map(service ->
                        new Service(service.name(), service.enabled(), defaultPort(service), service.bindAddress()))
                .toList());
    }

    private static int defaultPort(Service service) {
        return ServiceCatalogue.find(service.name())
                .map(ServiceCatalogue.Entry::defaultPort)
                .orElse(service.port());
    }
}
