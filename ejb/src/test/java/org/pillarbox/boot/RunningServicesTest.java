package org.pillarbox.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.api.control.LineOptions;
import org.pillarbox.api.control.ServiceConfig;
import org.pillarbox.api.control.ServiceControl;
import org.pillarbox.api.control.ServiceStatus;
import org.pillarbox.api.control.SessionStatus;
import org.pillarbox.api.control.TlsMaterial;
import org.pillarbox.journal.problem.Problem;
import org.pillarbox.journal.problem.ProblemDesk;
import org.pillarbox.monitor.web.WebAddress;
import org.pillarbox.routing.NotedErrors;
import org.pillarbox.settings.NetworkSettings;
import org.pillarbox.settings.PortOffset;
import org.pillarbox.settings.ServiceCatalogue;
import org.pillarbox.settings.ServicesSettings;
import org.pillarbox.settings.TlsSettings;

class RunningServicesTest {
    private final Adapter adapter = new Adapter();
    private final NotedErrors errors = new NotedErrors();
    private final ProblemDesk problems = new ProblemDesk(Clock.systemUTC());
    private ServicesSettings page = ServicePlanTest.ALL;
    private NetworkSettings network = NetworkSettings.standard();

    @TempDir
    private Path data;

    private RunningServices services;

    @BeforeEach
    void make() {
        services = new RunningServices(
                adapter,
                () -> new ServicePlan(new PortOffset(0), TlsSettings.DEFAULT::of)
                        .of(page, ServicePlanTest.OPEN, network),
                () -> ServicePlan.lines(network),
                data,
                errors,
                problems,
                () -> new WebAddress("", 5108));
    }

    @Test
    @Tag("SRV-001")
    void startsAndStopsAllServicesTogether() throws Exception {
        services.apply();
        assertTrue(adapter.wanted.stream().allMatch(ServiceConfig::enabled));
        services.watch();
        assertEquals(ServiceCatalogue.SERVICES.size(), lines().size());
        services.close(Duration.ofSeconds(1));
        assertTrue(adapter.wanted.stream().noneMatch(ServiceConfig::enabled));
        assertFalse(Files.exists(data.resolve("run/services.txt")));
    }

    @Test
    @Tag("SRV-015")
    void appliesAChangedPageToTheRunningAdapter() throws Exception {
        services.apply();
        services.watch();
        page = new ServicesSettings(page.services().stream()
                .map(service -> service.name().equals("pop3")
                        ? new ServicesSettings.Service("pop3", true, 1110, Optional.of("127.0.0.1"))
                        : service)
                .toList());
        services.apply();
        services.watch();
        assertEquals("pop3|127.0.0.1|1110|RUNNING|", lines().get(0));
        assertEquals("pop3s||995|RUNNING|", lines().get(1));
    }

    @Test
    @Tag("OTH-127")
    @Tag("OTH-131")
    @Tag("OTH-132")
    void appliesNetworkTweaks() {
        services.apply();
        assertEquals(LineOptions.FREE, adapter.lines);
        network = new NetworkSettings(200, 5, 0, 77, 300, true, 512, 2048, 4096, 8192, false, false, 5, List.of());
        services.apply();
        assertEquals(new LineOptions(512, 2048, 4096, 8192, false), adapter.lines);
        assertEquals(
                List.of(600, 600, 77, 77, 77),
                adapter.wanted.stream()
                        .filter(config -> List.of("pop3", "smtp").contains(config.protocol()))
                        .map(config -> config.limits().idleSeconds())
                        .toList());
    }

    @Test
    @Tag("SRV-016")
    @Tag("TEC-053")
    void tellsOfAServiceThatCannotOpenItsPortWhileOthersRun() throws Exception {
        adapter.failing = Optional.of("smtp");
        services.apply();
        services.watch();
        services.watch();
        assertEquals("smtp||25|FAILED|port in use", lines().get(2));
        assertEquals("pop3||110|RUNNING|", lines().get(0));
        assertEquals(1, problems.open().size());
        Problem problem = problems.open().get(0).problem();
        assertTrue(
                problem.text().startsWith("Service SMTP not started - Couldn't listen on any address, port 25\n"),
                problem.text());
        assertEquals("Socket Error 10048 - Specified Address Already in Use", problem.error());
        assertEquals(1, problems.open().get(0).times());
        adapter.failing = Optional.empty();
        services.watch();
        assertEquals(List.of(), problems.open());
    }

    @Test
    void isNotReadyBeforeEveryServiceHasTriedItsPort() throws Exception {
        adapter.waiting = true;
        services.apply();
        services.watch();
        assertFalse(Files.exists(data.resolve("run/services.txt")));
        adapter.waiting = false;
        services.watch();
        assertTrue(Files.exists(data.resolve("run/services.txt")));
    }

    private List<String> lines() throws Exception {
        return Files.readAllLines(data.resolve("run/services.txt"));
    }

    /** An adapter whose ports open unless told otherwise. */
    private static final class Adapter implements ServiceControl {
        private List<ServiceConfig> wanted = new ArrayList<>();
        private Optional<String> failing = Optional.empty();
        private boolean waiting;
        private LineOptions lines = LineOptions.FREE;

        @Override
        public void apply(List<ServiceConfig> services) {
            wanted = List.copyOf(services);
        }

        @Override
        public void useCertificate(TlsMaterial material) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void useLines(LineOptions options) {
            lines = options;
        }

        @Override
        public List<ServiceStatus> status() {
            return wanted.stream().map(this::status).toList();
        }

        private ServiceStatus status(ServiceConfig config) {
            if (!config.enabled() || waiting) {
                return new ServiceStatus(config.name(), ServiceStatus.State.DISABLED, Optional.empty(), 0, 0, 0);
            }
            return failing.filter(config.name()::equals).isPresent()
                    ? new ServiceStatus(config.name(), ServiceStatus.State.FAILED, Optional.of("port in use"), 0, 0, 0)
                    : new ServiceStatus(
                            config.name(), ServiceStatus.State.RUNNING, Optional.empty(), config.port(), 0, 0);
        }

        @Override
        public List<SessionStatus> sessions() {
            return List.of();
        }

        @Override
        public void endSessions(Predicate<SessionStatus> which) {
            throw new UnsupportedOperationException();
        }
    }
}
