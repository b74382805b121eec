package org.pillarbox.monitor.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pillarbox.monitor.ServerStatus;
import org.pillarbox.monitor.ServerStatus.ServiceRow;
import org.pillarbox.monitor.tls.TlsProbe;
import org.pillarbox.monitor.tls.TlsStatus;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.PortOffset;
import org.pillarbox.settings.ServiceCatalogue;
import org.pillarbox.settings.ServiceCatalogue.Tls;
import org.pillarbox.settings.ServiceTls;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.TlsAbilities;
import org.pillarbox.settings.TlsSettings;

/** TLS on each service, for administrators. */
@Stateless
@Local(TlsStatus.class)
@RolesAllowed("admin")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TlsStatusBean implements TlsStatus {
    private static final String HTTPS = "https";
    private static final String HTTPS_TITLE = "Web Mail/Admin (HTTPS)";
    private static final int PATIENCE_MILLIS = 5_000;
    /** For mail between servers: those that have no TLS must be able to deliver (RFC 3207 §4). */
    private static final String BETWEEN_SERVERS = "smtp";

    @Inject
    private ServerStatus server;

    @Inject
    private Settings settings;

    @Override
    public List<Row> services() {
        TlsSettings page = settings.get(TlsSettings.class);
        Stream<Row> own = server.services().stream().flatMap(row -> row(row, page).stream());
        Row console =
                new Row(HTTPS, HTTPS_TITLE, httpsPort(), true, true, ServiceTls.REQUIRED, List.of(ServiceTls.REQUIRED));
        return Stream.concat(own, Stream.of(console)).toList();
    }

    private static Optional<Row> row(ServiceRow row, TlsSettings page) {
        return ServiceCatalogue.find(row.name()).map(entry -> {
            ServiceTls asked = page.of(row.name());
            return new Row(
                    row.name(),
                    row.title(),
                    row.openPort() == 0 ? PortOffset.ofServer().moved(row.port()) : row.openPort(),
                    row.openPort() != 0,
                    entry.tls() == Tls.IMPLICIT,
                    asked,
                    choices(entry, asked));
        });
    }

    private static List<ServiceTls> choices(ServiceCatalogue.Entry entry, ServiceTls asked) {
        if (entry.tls() != Tls.STARTTLS) {
            return List.of(asked);
        }
        return entry.name().equals(BETWEEN_SERVERS)
                ? List.of(ServiceTls.NONE, ServiceTls.OFFERED)
                : List.of(ServiceTls.values());
    }

    @Override
    public Effective effective() {
        TlsSettings page = settings.get(TlsSettings.class);
        TlsAbilities here = TlsAbilities.ofThisJava();
        List<String> protocols = here.protocols(page.protocols());
        List<String> ciphers = here.ciphers(page.ciphers(), protocols);
        List<String> missing = new ArrayList<>(page.protocols());
        missing.removeAll(protocols);
        missing.addAll(page.ciphers().stream()
                .filter(name -> !here.ciphers().contains(name))
                .toList());
        return new Effective(protocols, ciphers, missing);
    }

    @Override
    public Trial test(String service) {
        String hostName = settings.get(LocalMailSettings.class).hostAddress();
        TlsProbe probe = new TlsProbe(PATIENCE_MILLIS, Clock.systemUTC());
        if (HTTPS.equals(service)) {
            return probe.look(new TlsProbe.Aim(HTTPS_TITLE, at("", httpsPort()), HTTPS, true, hostName));
        }
        return server.services().stream()
                .filter(row -> row.name().equals(service))
                .findFirst()
                .map(row -> row.openPort() == 0
                        ? Trial.failed(row.title(), "The service does not run.")
                        : probe.look(aim(row, hostName)))
                .orElseGet(() -> Trial.failed(service, "There is no such service."));
    }

    private static TlsProbe.Aim aim(ServiceRow row, String hostName) {
        ServiceCatalogue.Entry entry = ServiceCatalogue.find(row.name()).orElseThrow();
        return new TlsProbe.Aim(
                row.title(),
                at(row.bindAddress(), row.openPort()),
                entry.protocol(),
                entry.tls() == Tls.IMPLICIT,
                hostName);
    }

    private static InetSocketAddress at(String bound, int port) {
        boolean any = bound.isEmpty() || bound.equals("0.0.0.0") || bound.equals("::");
        return any ? new InetSocketAddress(InetAddress.getLoopbackAddress(), port) : new InetSocketAddress(bound, port);
    }

    private static int httpsPort() {
        return PortOffset.ofServer().moved(Integer.getInteger("jboss.https.port", 5443));
    }
}
