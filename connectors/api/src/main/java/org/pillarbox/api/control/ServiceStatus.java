package org.pillarbox.api.control;

import java.util.Objects;
import java.util.Optional;

/**
 * How a service does.
 *
 * @param name the service
 * @param state what it is doing
 * @param reason in words, when it failed, such as {@code port in use}
 * @param port the port that is open; 0 when none is
 * @param sessions open now
 * @param totalSessions since the server's start
 */
public record ServiceStatus(
        String name, State state, Optional<String> reason, int port, int sessions, long totalSessions) {
    /** What a service is doing. */
    public enum State {
        DISABLED,
        /** Enabled, and waits for the application to be ready. */
        STARTING,
        RUNNING,
        DRAINING,
        FAILED
    }

    public ServiceStatus {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(reason, "reason");
    }
}
