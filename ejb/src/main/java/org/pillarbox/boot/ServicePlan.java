package org.pillarbox.boot;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pillarbox.api.control.AccessList;
import org.pillarbox.api.control.LineOptions;
import org.pillarbox.api.control.ServiceConfig;
import org.pillarbox.api.control.ServiceLimits;
import org.pillarbox.settings.AccessSettings;
import org.pillarbox.settings.AntiRelay;
import org.pillarbox.settings.NetworkSettings;
import org.pillarbox.settings.PortOffset;
import org.pillarbox.settings.ServiceCatalogue;
import org.pillarbox.settings.ServiceTls;
import org.pillarbox.settings.ServicesSettings;
import org.pillarbox.settings.SmtpSettings;
import org.pillarbox.settings.access.AccessArea;

/** What the adapter is told to do, from the Services page and the access restrictions, with the port offset added to every port. */
final class ServicePlan {
    /**
     * RFC 1939 §3 wants ten minutes before a silent client is logged out, whatever is set; RFC 5321 §4.5.3.2.7 five, which is what
     * holds until an administrator says otherwise.
     */
    private static final int LEAST_POP3_SECONDS = 600;

    private static final int SESSION_SECONDS = 3600;
    private static final int MAX_CONNECTIONS = 10_000;
    private static final int MAX_PER_ADDRESS = 200;

    /** Those with a whole conversation of four lines, or of one, have no need for more. */
    private static final int MAX_SMALL_CONNECTIONS = 200;

    private static final int MAX_SMALL_PER_ADDRESS = 20;
    private static final int SMALL_SESSION_SECONDS = 600;

    /** A query of Finger is one line. */
    private static final int FINGER_SECONDS = 30;

    /** A request comes at once; one with a file of rules a little later. */
    private static final int REQUEST_SECONDS = 60;

    private final PortOffset offset;
    private final Function<String, ServiceTls> tls;

    /** What is asked of a service's clients is told by its name. */
    ServicePlan(PortOffset offset, Function<String, ServiceTls> tls) {
        this.offset = offset;
        this.tls = tls;
    }

    /** The adapter's services, in the page's order; those of the web are not among them. */
    List<ServiceConfig> of(ServicesSettings settings, AccessSettings access, NetworkSettings network) {
        return settings.services().stream()
                .flatMap(service -> config(service, access, network).stream())
                .toList();
    }

    /**
     * The restrictions that are enforced when somebody connects. Where SMTP's say who may send outside, they turn nobody away: mail
     * from outside for local addresses comes in all the same (manual 11.3.2).
     */
    static AccessSettings atConnection(AccessSettings access, SmtpSettings smtp) {
        return smtp.antiRelay() == AntiRelay.CLIENT_ADDRESS ? access.with(AccessArea.SMTP, "") : access;
    }

    private Optional<ServiceConfig> config(
            ServicesSettings.Service service, AccessSettings access, NetworkSettings network) {
        return ServiceCatalogue.find(service.name())
                .filter(entry -> !entry.protocol().equals("web"))
                .map(entry -> new ServiceConfig(
                        entry.name(),
                        entry.protocol(),
                        service.enabled(),
                        service.bindAddress(),
                        offset.moved(service.port()),
                        mode(entry),
                        limits(entry.protocol(), network.serverSeconds()),
                        addresses(entry.protocol(), access)));
    }

    private static ServiceLimits limits(String protocol, int seconds) {
        return switch (protocol) {
            case "pop3" -> ofMail(Math.max(seconds, LEAST_POP3_SECONDS));
            case "password" -> small(seconds, SMALL_SESSION_SECONDS);
            case "finger" -> small(FINGER_SECONDS, FINGER_SECONDS);
            case "webadmin", "admin" -> small(REQUEST_SECONDS, REQUEST_SECONDS);
            default -> ofMail(seconds);
        };
    }

    private static ServiceLimits ofMail(int idle) {
        return new ServiceLimits(MAX_CONNECTIONS, MAX_PER_ADDRESS, idle, SESSION_SECONDS);
    }

    private static ServiceLimits small(int idle, int session) {
        return new ServiceLimits(MAX_SMALL_CONNECTIONS, MAX_SMALL_PER_ADDRESS, idle, session);
    }

    /** How bytes move on all connections; the sizes hold only where the administrator limits them. */
    static LineOptions lines(NetworkSettings network) {
        return network.sizesLimited()
                ? new LineOptions(
                        network.sendBlockBytes(),
                        network.receiveBlockBytes(),
                        network.sendBufferBytes(),
                        network.receiveBufferBytes(),
                        network.sentAtOnce())
                : new LineOptions(0, 0, 0, 0, network.sentAtOnce());
    }

    private static AccessList addresses(String protocol, AccessSettings access) {
        return AccessArea.of(protocol).map(area -> access.of(area).addresses()).orElse(AccessList.OPEN);
    }

    private ServiceConfig.TlsMode mode(ServiceCatalogue.Entry entry) {
        return tls.apply(entry.name()) == ServiceTls.NONE
                ? ServiceConfig.TlsMode.NONE
                : ServiceConfig.TlsMode.valueOf(entry.tls().name());
    }
}
