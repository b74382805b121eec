package org.pillarbox.inmail.bean;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.pillarbox.connection.socks.SocketDiallers;
import org.pillarbox.dns.HostLookup;
import org.pillarbox.inmail.Collecting;
import org.pillarbox.inmail.InMailSecrets;
import org.pillarbox.inmail.collecting.CollectingLimits;
import org.pillarbox.inmail.collecting.Collector;
import org.pillarbox.inmail.collecting.HandOverThreads;
import org.pillarbox.inmail.collecting.SeenMessages;
import org.pillarbox.inmail.history.InMailHistory;
import org.pillarbox.inmail.history.RememberedCollecting;
import org.pillarbox.inmail.pop3.Pop3Client;
import org.pillarbox.inmail.pop3.Sockets;
import org.pillarbox.inmail.pop3.Watchman;
import org.pillarbox.inmail.routing.CollectedRouting;
import org.pillarbox.journal.problem.Problems;
import org.pillarbox.routing.acceptance.Acceptance;
import org.pillarbox.settings.ConsoleSettings;
import org.pillarbox.settings.DataDirectory;
import org.pillarbox.settings.NetworkSettings;
import org.pillarbox.settings.Settings;

/** Puts together what collects on this node. */
@ApplicationScoped
public class CollectingParts {
    private static final String STORE = "store";

    @Resource
    private ManagedThreadFactory threads;

    @Produces
    @Singleton
    Watchman watchman() {
        return new Watchman(threads);
    }

    void end(@Disposes Watchman watchman) {
        watchman.close();
    }

    @Produces
    @Singleton
    Pop3Client client(Watchman watchman, HostLookup hosts, SocketDiallers diallers, Settings settings) {
        return new Pop3Client(
                new Sockets(hosts, () -> settings.get(NetworkSettings.class), diallers::of),
                () -> Duration.ofSeconds(settings.get(NetworkSettings.class).clientSeconds()),
                watchman);
    }

    @Produces
    @Singleton
    Collecting collecting(Ports ports) {
        Collecting collector = new Collector(new Collector.Parts(
                ports.client,
                ports.secrets,
                ports.memory,
                ports.acceptance,
                ports.routing,
                ports.problems,
                () -> limits(ports.settings),
                () -> DataDirectory.resolve(STORE).toFile().getUsableSpace(),
                ports.threads,
                Clock.systemDefaultZone()));
        return new RememberedCollecting(collector, ports.history, Clock.systemUTC());
    }

    private static CollectingLimits limits(Settings settings) {
        return CollectingLimits.STANDARD.dating(
                settings.get(ConsoleSettings.class).originalDates());
    }

    /** They go when nothing is collected. */
    @Produces
    @Singleton
    HandOverThreads handOverThreads() {
        return new HandOverThreads(threads);
    }

    void end(@Disposes HandOverThreads ended) {
        ended.close();
    }

    /** What collecting asks. */
    @Dependent
    static class Ports {
        @Inject
        Pop3Client client;

        @Inject
        InMailSecrets secrets;

        @Inject
        SeenMessages memory;

        @Inject
        Acceptance acceptance;

        @Inject
        InMailHistory history;

        @Inject
        CollectedRouting routing;

        @Inject
        Problems problems;

        @Inject
        Settings settings;

        @Inject
        HandOverThreads threads;
    }
}
