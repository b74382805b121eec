package org.pillarbox.monitor.bean;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pillarbox.api.control.ServiceControl;
import org.pillarbox.api.control.ServiceStatus;
import org.pillarbox.api.mail.AddressBlock;
import org.pillarbox.directory.UserAdministration;
import org.pillarbox.directory.UserQuery;
import org.pillarbox.journal.Concern;
import org.pillarbox.journal.ConcernSource;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.monitor.HostAddresses;
import org.pillarbox.monitor.HostNetworks;
import org.pillarbox.monitor.ProductVersion;
import org.pillarbox.monitor.Recent;
import org.pillarbox.monitor.ServerStatus;
import org.pillarbox.monitor.ServiceRows;
import org.pillarbox.monitor.concern.Concerns;
import org.pillarbox.monitor.web.WebPresence;
import org.pillarbox.queue.OutQueue;
import org.pillarbox.routing.worker.Traffic;
import org.pillarbox.routing.worker.TrafficFigures;
import org.pillarbox.schedule.Polling;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.PortOffset;
import org.pillarbox.settings.ServicesSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.store.StoreFigures;

/** How the server does, for administrators. */
@Singleton
@Local(ServerStatus.class)
@RolesAllowed("admin")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ServerStatusBean implements ServerStatus {
    private static final Duration LINE_AGE = Duration.ofSeconds(1);
    private static final Duration CONCERNS_AGE = Duration.ofSeconds(3);
    private static final Duration DASHBOARD_AGE = Duration.ofSeconds(3);
    private static final int ERRORS_SHOWN = 10;
    private static final UserQuery ALL_USERS =
            new UserQuery(Optional.empty(), Optional.empty(), UserQuery.Column.NAME, false, 0, 1);

    @Resource(lookup = ServiceControl.JNDI_NAME)
    private ServiceControl control;

    @Inject
    private Settings settings;

    @Inject
    private UserAdministration users;

    @Inject
    private OutQueue queue;

    @Inject
    private StoreFigures store;

    @Inject
    private TrafficFigures traffic;

    @Inject
    private ErrorLog errors;

    @Inject
    private WebPresence web;

    @Inject
    private Polling polling;

    @Any
    @Inject
    private Instance<ConcernSource> sources;

    private final Instant started =
            Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    private Recent<StatusLine> line;
    private Recent<Dashboard> dashboard;
    private Recent<List<Concern>> concerns;

    @PostConstruct
    void open() {
        line = new Recent<>(this::makeLine, LINE_AGE, System::nanoTime);
        dashboard = new Recent<>(this::makeDashboard, DASHBOARD_AGE, System::nanoTime);
        concerns = new Recent<>(new Concerns(sources, errors)::now, CONCERNS_AGE, System::nanoTime);
    }

    @Override
    public StatusLine statusLine() {
        return line.get();
    }

    @Override
    public Dashboard dashboard() {
        return dashboard.get();
    }

    @Override
    public List<Concern> concerns() {
        return concerns.get();
    }

    /** Users see where their programs can reach the server. */
    @Override
    @RolesAllowed({"admin", "user"})
    public List<ServiceRow> services() {
        Map<String, ServiceRows.Running> running = new HashMap<>();
        control.status().forEach(status -> running.put(status.name(), running(status)));
        running.put("web", web());
        return ServiceRows.of(settings.get(ServicesSettings.class), running);
    }

    @Override
    public List<String> localAddresses() {
        try {
            return HostAddresses.all();
        } catch (SocketException unreadable) {
            return List.of();
        }
    }

    @Override
    public List<AddressBlock> localNetworks() {
        try {
            return HostNetworks.all();
        } catch (SocketException unreadable) {
            return List.of();
        }
    }

    @Override
    public List<SessionRow> sessions() {
        return control.sessions().stream()
                .map(session -> new SessionRow(
                        session.peer().sessionId(),
                        session.peer().service(),
                        session.peer().remoteHost(),
                        session.account().orElse(""),
                        session.since()))
                .sorted(Comparator.comparing(SessionRow::service).thenComparing(SessionRow::since))
                .toList();
    }

    @Override
    public boolean endSession(String id) {
        boolean there = control.sessions().stream()
                .anyMatch(session -> session.peer().sessionId().equals(id));
        control.endSessions(session -> session.peer().sessionId().equals(id));
        return there;
    }

    private StatusLine makeLine() {
        Polling.Poll poll = polling.now();
        return new StatusLine(
                settings.get(LocalMailSettings.class).hostAddress(),
                HostAddresses.main(localAddresses()),
                poll.words(),
                queue.count(),
                store.messages(),
                poll.next(),
                ProductVersion.get());
    }

    private Dashboard makeDashboard() {
        Traffic today = traffic.of(LocalDate.now());
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new Dashboard(
                started,
                users.count(ALL_USERS),
                today.received(),
                today.delivered(),
                today.refused(),
                queue.count(),
                store.contentBytes(),
                store.freeBytes(),
                heap.getUsed(),
                heap.getMax(),
                errors.latest(ERRORS_SHOWN));
    }

    private static ServiceRows.Running running(ServiceStatus status) {
        return new ServiceRows.Running(
                status.state().name(),
                status.reason().orElse(""),
                status.port(),
                status.sessions(),
                status.totalSessions());
    }

    /** This very page is proof that it runs; the question is where. */
    private ServiceRows.Running web() {
        int port = PortOffset.ofServer().moved(web.open().port());
        String trouble = web.trouble()
                .map(why -> why + ", so it is still on port " + port)
                .orElse("");
        return new ServiceRows.Running(ServiceStatus.State.RUNNING.name(), trouble, port, 0, 0);
    }
}
