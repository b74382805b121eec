package org.pillarbox.boot;

import java.util.List;
import java.util.Optional;
import org.pillarbox.api.control.AccessList;
import org.pillarbox.api.control.ServiceConfig;
import org.pillarbox.api.control.ServiceLimits;
import org.pillarbox.settings.AccessSettings;
import org.pillarbox.settings.PortOffset;
import org.pillarbox.settings.ServiceCatalogue;
import org.pillarbox.settings.ServicesSettings;
import org.pillarbox.settings.access.AccessArea;

/** What the adapter is told to do, from the Services page and the access restrictions, with the port offset added to every port. */
final class ServicePlan {
    /**
     * RFC 5321 §4.5.3.2 wants five minutes for a command and ten for the end of data, RFC 1939 §3 ten before a silent
     * client is logged out.
     */
    private static final int IDLE_SECONDS = 600;

    private static final int SESSION_SECONDS = 3600;
    private static final int MAX_CONNECTIONS = 10_000;
    private static final int MAX_PER_ADDRESS = 200;

    private static final ServiceLimits LIMITS =
            new ServiceLimits(MAX_CONNECTIONS, MAX_PER_ADDRESS, IDLE_SECONDS, SESSION_SECONDS);

    private final PortOffset offset;

    ServicePlan(PortOffset offset) {
        this.offset = offset;
    }

    /** The adapter's services, in the page's order; those of the web are not among them. */
    List<ServiceConfig> of(ServicesSettings settings, AccessSettings access) {
        return settings.services().stream()
                .flatMap(service -> config(service, access).stream())
                .toList();
    }

    private Optional<ServiceConfig> config(ServicesSettings.Service service, AccessSettings access) {
        return ServiceCatalogue.find(service.name())
                .filter(entry -> !entry.protocol().equals("web"))
                .map(entry -> new ServiceConfig(
                        entry.name(),
                        entry.protocol(),
                        service.enabled(),
                        service.bindAddress(),
                        offset.moved(service.port()),
                        ServiceConfig.TlsMode.valueOf(entry.tls().name()),
                        LIMITS,
                        addresses(entry.protocol(), access)));
    }

    private static AccessList addresses(String protocol, AccessSettings access) {
        return AccessArea.of(protocol).map(area -> access.of(area).addresses()).orElse(AccessList.OPEN);
    }
}
