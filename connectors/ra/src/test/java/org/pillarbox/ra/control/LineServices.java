package org.pillarbox.ra.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.pillarbox.api.control.ServiceConfig;
import org.pillarbox.api.control.ServiceConfig.TlsMode;
import org.pillarbox.api.control.ServiceLimits;
import org.pillarbox.api.control.ServiceStatus;
import org.pillarbox.api.control.ServiceStatus.State;
import org.pillarbox.ra.LineClient;
import org.pillarbox.ra.LineSessions;
import org.pillarbox.ra.inbound.Engine;

/** Services of an engine of one's own, with one protocol that speaks lines. */
abstract class LineServices {
    static final ServiceLimits LIMITS = new ServiceLimits(100, 100, 600, 600);
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Engine engine = new Engine(8);
    final Services services = new Services(engine, GRACE, Duration.ofMillis(100));
    final LineSessions sessions = new LineSessions();

    @BeforeEach
    void activate() {
        services.activate("line", sessions);
    }

    @AfterEach
    void close() {
        sessions.all.forEach(session -> session.goOn.countDown());
        services.close();
        engine.close();
    }

    static ServiceConfig on(String name, int port) {
        return new ServiceConfig(name, "line", true, Optional.empty(), port, TlsMode.STARTTLS, LIMITS);
    }

    static ServiceConfig off(String name, int port) {
        return new ServiceConfig(name, "line", false, Optional.empty(), port, TlsMode.STARTTLS, LIMITS);
    }

    final ServiceStatus status(String name) {
        return services.status().stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    final int port(String name) {
        assertEquals(State.RUNNING, status(name).state(), status(name).toString());
        return status(name).port();
    }

    static LineClient connected(LineClient client) throws IOException {
        assertEquals("hello", client.line());
        return client;
    }

    static void assertAnswers(LineClient client) throws IOException {
        assertEquals("x", client.send("ECHO x\r\n").line());
    }
}
