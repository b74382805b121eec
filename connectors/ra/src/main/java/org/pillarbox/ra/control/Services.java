package org.pillarbox.ra.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pillarbox.api.control.LineOptions;
import org.pillarbox.api.control.ServiceConfig;
import org.pillarbox.api.control.ServiceControl;
import org.pillarbox.api.control.ServiceStatus;
import org.pillarbox.api.control.SessionStatus;
import org.pillarbox.api.control.TlsMaterial;
import org.pillarbox.ra.inbound.Engine;
import org.pillarbox.ra.inbound.Reception;
import org.pillarbox.ra.inbound.SessionFactory;
import org.pillarbox.ra.tls.Certificate;

/**
 * The services that the settings ask for, as far as the application has an endpoint for their protocol. A port is open
 * when both are there. Safe for threads.
 */
public final class Services implements ServiceControl, AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(Services.class.getName());
    private static final Duration INSPECTION = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration RETRY = Duration.ofSeconds(10);
    /** How long a call in flight may take after its line was cut, before closing goes on without it. */
    private static final Duration LAST_CALL = Duration.ofSeconds(20);

    private final Engine engine;
    private final Duration grace;
    private final Certificate certificate = new Certificate();
    private final Map<String, SessionFactory> endpoints = new ConcurrentHashMap<>();
    private final Set<Service> leaving = ConcurrentHashMap.newKeySet();
    private volatile Map<String, Service> services = Map.of();

    public Services(Engine engine) {
        this(engine, GRACE, RETRY);
    }

    Services(Engine engine, Duration grace, Duration retry) {
        this.engine = engine;
        this.grace = grace;
        engine.every(INSPECTION, this::inspect);
        engine.every(retry, () -> engine.workers().execute(this::openAll));
    }

    @Override
    public synchronized void apply(List<ServiceConfig> wanted) {
        Map<String, Service> before = new LinkedHashMap<>(services);
        Map<String, Service> after = new LinkedHashMap<>();
        for (ServiceConfig config : wanted) {
            Service service = Optional.ofNullable(before.remove(config.name()))
                    .orElseGet(() -> new Service(engine, certificate, grace, config));
            if (after.put(config.name(), service) != null) {
                throw new IllegalArgumentException("service " + config.name() + " is given twice");
            }
        }
        leaving.addAll(before.values());
        before.values().forEach(Service::close);
        // All that must close does so first: two services may exchange their ports.
        wanted.forEach(config -> after.get(config.name()).configure(config, endpoint(config)));
        services = after;
        openAll();
    }

    @Override
    public void useCertificate(TlsMaterial material) {
        certificate.use(material);
        openAll();
    }

    @Override
    public void useLines(LineOptions options) {
        engine.use(options);
    }

    @Override
    public List<ServiceStatus> status() {
        return services.values().stream().map(Service::status).toList();
    }

    @Override
    public List<SessionStatus> sessions() {
        return receptions().flatMap(reception -> reception.status().stream()).toList();
    }

    @Override
    public void endSessions(Predicate<SessionStatus> which) {
        receptions().forEach(reception -> reception.end(which));
    }

    /** The application answers this protocol from now on: its services open. */
    public synchronized void activate(String protocol, SessionFactory factory) {
        endpoints.put(protocol, factory);
        ofProtocol(protocol).forEach(service -> service.configure(service.config(), Optional.of(factory)));
        openAll();
    }

    /**
     * The application answers this protocol no more: its services close. Waits until no session of it is left, at most
     * for the grace that sessions have and the time a call in flight may take.
     */
    public void deactivate(String protocol) {
        List<Service> closing;
        synchronized (this) {
            endpoints.remove(protocol);
            closing = ofProtocol(protocol);
            closing.forEach(service -> service.configure(service.config(), Optional.empty()));
            openAll();
        }
        await(Stream.concat(closing.stream(), leaving.stream())
                .map(Service::reception)
                .toList());
    }

    /** Closes everything and waits likewise. */
    @Override
    public void close() {
        synchronized (this) {
            services.values().forEach(Service::close);
            endpoints.clear();
        }
        await(receptions().toList());
    }

    private synchronized void openAll() {
        services.values().forEach(Service::open);
    }

    private void inspect() {
        receptions().forEach(Reception::inspect);
        leaving.removeIf(service -> service.inside() == 0);
    }

    private void await(List<Reception> receptions) {
        long deadline = System.nanoTime() + grace.plus(LAST_CALL).toNanos();
        try {
            for (Reception reception : receptions) {
                if (!reception.awaitEmpty(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
                    LOGGER.log(System.Logger.Level.WARNING, "closing goes on with " + reception.inside() + " sessions");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<SessionFactory> endpoint(ServiceConfig config) {
        return Optional.ofNullable(endpoints.get(config.protocol()));
    }

    private List<Service> ofProtocol(String protocol) {
        return services.values().stream()
                .filter(service -> service.config().protocol().equals(protocol))
                .toList();
    }

    private Stream<Reception> receptions() {
        List<Service> all = new ArrayList<>(services.values());
        all.addAll(leaving);
        return all.stream().map(Service::reception);
    }
}
