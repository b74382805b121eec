package org.pillarbox.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.pillarbox.api.control.LineOptions;
import org.pillarbox.api.control.ServiceConfig;
import org.pillarbox.api.control.ServiceControl;
import org.pillarbox.api.control.ServiceStatus;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.journal.problem.Problems;
import org.pillarbox.monitor.web.WebAddress;

/** Keeps the adapter at what the Services page says, and {@code run/services.txt} and the problems at what it does. */
final class RunningServices {
    private static final System.Logger LOG = System.getLogger("org.pillarbox.boot");

    private final ServiceControl control;
    private final Supplier<List<ServiceConfig>> plan;
    private final Supplier<LineOptions> lines;
    private final ServicesFile file;
    private final ErrorLog errors;
    private final Supplier<WebAddress> web;
    private List<ServiceConfig> wanted = List.of();
    private final ServiceFailures failures;
    private boolean announced;

    RunningServices(
            ServiceControl control,
            Supplier<List<ServiceConfig>> plan,
            Supplier<LineOptions> lines,
            Path data,
            ErrorLog errors,
            Problems problems,
            Supplier<WebAddress> web) {
        this.control = control;
        this.plan = plan;
        this.lines = lines;
        this.file = new ServicesFile(data);
        this.errors = errors;
        this.failures = new ServiceFailures(problems, Clock.systemUTC());
        this.web = web;
    }

    /** Makes services be as the settings say now. */
    synchronized void apply() {
        wanted = plan.get();
        control.useLines(lines.get());
        control.apply(wanted);
    }

    /** Looks how they do; writes what changed. */
    synchronized void watch() {
        List<ServiceStatus> states = states();
        if (states.isEmpty()) {
            return;
        }
        if (!announced && !isSettled(states)) {
            return;
        }
        failures.look(wanted, states);
        try {
            file.write(wanted, states, web.get());
        } catch (IOException e) {
            errors.error("boot", "The list of services cannot be written: " + e);
        }
        if (!announced) {
            announced = true;
            LOG.log(System.Logger.Level.INFO, "Pillarbox is ready");
        }
    }

    /** Ends all sessions in order and closes the ports; waits until they are closed or the time is over. */
    synchronized void close(Duration patience) throws InterruptedException {
        closePorts();
        long end = System.nanoTime() + patience.toNanos();
        while (states().stream().anyMatch(status -> status.sessions() > 0) && System.nanoTime() - end < 0) {
            wait(100);
        }
        try {
            file.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** None when the adapter has ended before us, as it may when the server stops. */
    private List<ServiceStatus> states() {
        try {
            return control.status();
        } catch (IllegalStateException adapterEnded) {
            return List.of();
        }
    }

    private void closePorts() {
        try {
            control.apply(wanted.stream().map(ServiceConfig::switchedOff).toList());
        } catch (IllegalStateException adapterEnded) {
            LOG.log(System.Logger.Level.DEBUG, "the adapter has closed the services already");
        }
    }

    /** Whether every enabled service has opened its port or failed to: the adapter waits for the beans behind it. */
    private boolean isSettled(List<ServiceStatus> states) {
        List<String> enabled = wanted.stream()
                .filter(ServiceConfig::enabled)
                .map(ServiceConfig::name)
                .toList();
        return !wanted.isEmpty()
                && states.stream()
                        .filter(status -> enabled.contains(status.name()))
                        .allMatch(status -> status.state() == ServiceStatus.State.RUNNING
                                || status.state() == ServiceStatus.State.FAILED);
    }
}
