package org.pillarbox.boot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.api.control.ServiceConfig;
import org.pillarbox.api.control.ServiceStatus;
import org.pillarbox.journal.problem.Problem;
import org.pillarbox.journal.problem.Problems;
import org.pillarbox.journal.problem.SocketFault;
import org.pillarbox.settings.ServiceCatalogue;

/** Tells people of services that cannot open their port, and again now and then for as long as they cannot. For one thread. */
final class ServiceFailures {
    /** What stands is told again before it is forgotten. */
    static final Duration AGAIN = Duration.ofHours(1);

    private static final String PAGE = "/admin/services/general";

    /** What the adapter says, and the number that people know it by. */
    private static final Map<String, SocketFault> FAULTS = Map.of(
            "port in use", SocketFault.ADDRESS_IN_USE,
            "no right to use this port", SocketFault.NOT_ALLOWED,
            "address not on this host", SocketFault.ADDRESS_NOT_AVAILABLE,
            "not an IP address", SocketFault.WRONG_FAMILY,
            "kind of address not supported on this host", SocketFault.WRONG_FAMILY,
            "too many open files", SocketFault.NO_SOCKET);

    private static final String OTHER = "cannot listen";

    private final Problems problems;
    private final Clock clock;
    private final Map<String, Told> told = new HashMap<>();

    private record Told(Problem problem, Instant at) {}

    ServiceFailures(Problems problems, Clock clock) {
        this.problems = problems;
        this.clock = clock;
    }

    /** Looks how services do whose ports should be as they are wanted. */
    void look(List<ServiceConfig> wanted, List<ServiceStatus> states) {
        Set<String> well = new HashSet<>(told.keySet());
        for (ServiceStatus status : states) {
            if (status.state() == ServiceStatus.State.FAILED) {
                wanted.stream()
                        .filter(each -> each.name().equals(status.name()))
                        .findFirst()
                        .ifPresent(
                                config -> tell(problem(config, status.reason().orElse("unknown reason"))));
                well.remove(place(status.name()));
            }
        }
        for (String place : well) {
            told.remove(place);
            problems.over(place);
        }
    }

    private void tell(Problem problem) {
        Instant now = clock.instant();
        Optional<Told> before = Optional.ofNullable(told.get(problem.place()));
        if (before.filter(known -> known.problem().equals(problem)
                        && Duration.between(known.at(), now).abs().compareTo(AGAIN) < 0)
                .isEmpty()) {
            told.put(problem.place(), new Told(problem, now));
            problems.report(problem);
        }
    }

    private static Problem problem(ServiceConfig config, String reason) {
        String title = ServiceCatalogue.find(config.name())
                .map(ServiceCatalogue.Entry::title)
                .orElse(config.name());
        Problem problem = Problem.of(
                        "Service problem",
                        place(config.name()),
                        "Service " + title + " not started - Couldn't listen on "
                                + config.bindAddress().orElse("any address") + ", port " + config.port()
                                + "\nThe server tries again by itself.")
                .at(PAGE);
        return fault(reason).map(problem::because).orElseGet(() -> problem.because(reason));
    }

    /** What the adapter cannot name is a socket that could not be made. */
    private static Optional<SocketFault> fault(String reason) {
        return Optional.ofNullable(FAULTS.get(reason))
                .or(() -> Optional.of(SocketFault.NO_SOCKET).filter(any -> reason.startsWith(OTHER)));
    }

    private static String place(String service) {
        return "service " + service;
    }
}
