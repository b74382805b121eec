package org.pillarbox.boot;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.pillarbox.api.control.ServiceControl;
import org.pillarbox.certificates.CertificateFiles;
import org.pillarbox.certificates.CertificatesChanged;
import org.pillarbox.certificates.tls.SelfSignedCertificate;
import org.pillarbox.directory.FirstStart;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.journal.problem.ProblemDesk;
import org.pillarbox.monitor.HostAddresses;
import org.pillarbox.monitor.web.ServerWebCertificates;
import org.pillarbox.monitor.web.WebAddress;
import org.pillarbox.monitor.web.WebPresence;
import org.pillarbox.outmail.sending.Senders;
import org.pillarbox.routing.mapping.ActiveMappings;
import org.pillarbox.routing.worker.RoutingWorker;
import org.pillarbox.settings.AccessSettings;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.NetworkSettings;
import org.pillarbox.settings.PortOffset;
import org.pillarbox.settings.ServicesSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SettingsChanged;
import org.pillarbox.settings.SmtpSettings;
import org.pillarbox.settings.TlsSettings;
import org.pillarbox.settings.schema.DatabaseSchema;
import org.pillarbox.store.ContentStore;
import org.pillarbox.store.StoreLife;

/** Starts and stops the application on this node. */
@Singleton
@Startup
@DependsOn("RoutingLedgerBean")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class StartupBean {
    private static final Duration DRAIN = Duration.ofSeconds(20);
    private static final System.Logger LOG = System.getLogger("org.pillarbox.boot");

    @Resource(lookup = "java:/jdbc/PillarboxDS")
    private DataSource database;

    @Resource(lookup = ServiceControl.JNDI_NAME)
    private ServiceControl control;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Settings settings;

    @Inject
    private ErrorLog errors;

    @Inject
    private ProblemDesk problems;

    @Inject
    private FirstStart firstStart;

    @Inject
    private ContentStore contents;

    @Inject
    private StoreLife store;

    @Inject
    private ActiveMappings mappings;

    @Inject
    private RoutingWorker worker;

    @Inject
    private Senders senders;

    @Inject
    private WebPresence web;

    @Inject
    private CertificateFiles certificateFiles;

    private final StartupSteps steps = new StartupSteps();
    private RunningServices services;
    private ShownCertificates certificates;
    private Thread routing;
    /** Our own, as the container's one logs an error for each turn that falls into the server's suspension. */
    private ScheduledExecutorService clock;

    @PostConstruct
    void start() {
        Path data = Path.of(System.getProperty("pillarbox.data", "data")).toAbsolutePath();
        PortOffset offset = PortOffset.ofServer();
        certificates = new ShownCertificates(
                certificateFiles,
                control::useCertificate,
                new ServerWebCertificates(),
                () -> settings.get(TlsSettings.class),
                errors);
        ServicePlan plan = new ServicePlan(
                offset, service -> settings.get(TlsSettings.class).of(service));
        services = new RunningServices(
                control,
                () -> plan.of(
                        settings.get(ServicesSettings.class),
                        ServicePlan.atConnection(settings.get(AccessSettings.class), settings.get(SmtpSettings.class)),
                        settings.get(NetworkSettings.class)),
                () -> ServicePlan.lines(settings.get(NetworkSettings.class)),
                data,
                errors,
                problems,
                () -> shown(web.open(), offset));
        steps.begin("the database", () -> new DatabaseSchema(database).migrate());
        steps.begin("the settings", () -> settings.get(ServicesSettings.class));
        steps.begin("the first administrator", this::prepareAdministrator);
        steps.begin("the certificate", this::useCertificates);
        steps.begin("the content log", contents::isHealthy);
        steps.begin("the store", store::begin, store::end);
        new Backlog(mappings, this::replay).begin(steps);
        steps.begin("routing", this::startRouting, this::stopRouting);
        steps.begin("sending", senders::start, senders::stop);
        steps.begin("the services", this::startServices, this::stopServices);
    }

    @PreDestroy
    void stop() {
        steps.endAll();
    }

    /** The Services page, access restrictions or network tweaks were saved: makes the services be so. */
    public void changed(@Observes SettingsChanged change) {
        if (services == null) {
            return;
        }
        if (change.after() instanceof ServicesSettings) {
            services.apply();
            moveWeb();
        } else if (change.after() instanceof AccessSettings
                || change.after() instanceof NetworkSettings
                || change.after() instanceof SmtpSettings) {
            services.apply();
        }
        if (change.after() instanceof TlsSettings) {
            services.apply();
            showCertificates();
        }
    }

    /** A certificate came or went. */
    public void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CertificatesChanged change) {
        showCertificates();
    }

    private void showCertificates() {
        certificates.toServices();
        certificates.toConsole();
    }

    /** The password itself stays out of the log, which all that is printed here ends up in. */
    private void prepareAdministrator() {
        firstStart
                .prepare()
                .ifPresent(made -> LOG.log(
                        System.Logger.Level.INFO,
                        "the first log-in is " + made.userName() + ", with the one-time password in " + made.file()));
    }

    private void replay() throws IOException {
        int count = worker.replay();
        if (count > 0) {
            LOG.log(System.Logger.Level.INFO, count + " messages that were accepted before have been routed");
        }
    }

    private void startRouting() {
        routing = threads.newThread(worker);
        routing.setName("pillarbox-routing");
        routing.setUncaughtExceptionHandler((thread, failure) -> {
            errors.error(
                    "routing", "Routing has stopped; mail is turned away until the server is restarted: " + failure);
            LOG.log(System.Logger.Level.ERROR, "routing has stopped", failure);
        });
        routing.start();
    }

    private void stopRouting() throws InterruptedException {
        worker.stop();
        routing.join(DRAIN.toMillis());
    }

    private void startServices() {
        services.apply();
        clock = Executors.newSingleThreadScheduledExecutor(threads);
        clock.scheduleWithFixedDelay(this::watch, 0, 500, TimeUnit.MILLISECONDS);
        threads.newThread(this::moveWeb).start();
    }

    /** What is thrown out of one turn would be the end of all. */
    private void watch() {
        try {
            services.watch();
            certificates.tick();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the services could not be looked after", e);
        }
    }

    private void stopServices() throws InterruptedException {
        clock.shutdown();
        services.close(DRAIN);
    }

    /** Without a certificate the server runs all the same, with TLS missing and the reason in the error log. */
    private void useCertificates() {
        try {
            if (certificateFiles.names().isEmpty()) {
                certificateFiles.write(
                        TlsSettings.FIRST_CERTIFICATE, certificate().make(Instant.now()));
            }
        } catch (IOException | GeneralSecurityException e) {
            errors.error("tls", "No certificate can be made: " + e);
        }
        showCertificates();
    }

    private SelfSignedCertificate certificate() throws IOException {
        LocalMailSettings page = settings.get(LocalMailSettings.class);
        Set<String> names = new LinkedHashSet<>();
        if (!page.isByAddress()) {
            names.add(page.hostName());
        }
        names.addAll(page.localDomains());
        names.add("localhost");
        List<String> addresses = new ArrayList<>(HostAddresses.all());
        return new SelfSignedCertificate(new ArrayList<>(names), addresses);
    }

    /** Waits for the server's start to be over, when it is called before. */
    private void moveWeb() {
        settings.get(ServicesSettings.class).service("web").map(WebAddress::of).ifPresent(web::move);
    }

    private static WebAddress shown(WebAddress web, PortOffset offset) {
        String started = System.getProperty("jboss.bind.address", "");
        String address = web.address().isEmpty() && !started.equals("0.0.0.0") ? started : web.address();
        return new WebAddress(address, offset.moved(web.port()));
    }
}
