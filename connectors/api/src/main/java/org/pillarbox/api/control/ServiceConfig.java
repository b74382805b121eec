package org.pillarbox.api.control;

import java.util.Objects;
import java.util.Optional;

/**
 * How one service shall listen.
 *
 * @param name unique, such as {@code smtp}, {@code submission}, {@code smtps}, {@code pop3}, {@code pop3s}
 * @param protocol which endpoint serves it, such as {@code smtp}, {@code pop3}, {@code password} or {@code finger}
 * @param enabled whether it shall listen at all
 * @param bindAddress an IP address of this host; empty for all
 * @param port 1 to 65535; 0 for any free port; the service fails on one above, which a port offset may lead to
 * @param tls how TLS begins
 * @param limits what a peer may use up; POP3 must wait 10 minutes at least (RFC 1939 §3)
 * @param access from where it may be reached; others get one line of refusal and are hung up on
 */
public record ServiceConfig(
        String name,
        String protocol,
        boolean enabled,
        Optional<String> bindAddress,
        int port,
        TlsMode tls,
        ServiceLimits limits,
        AccessList access) {
    /** How TLS begins on a service. */
    public enum TlsMode {
        NONE,
        STARTTLS,
        IMPLICIT
    }

    private static final int LEAST_POP3_SECONDS = 600;

    public ServiceConfig {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(bindAddress, "bindAddress");
        Objects.requireNonNull(tls, "tls");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(access, "access");
        if (port < 0) {
            throw new IllegalArgumentException("port " + port);
        }
        if (protocol.equals("pop3") && Math.min(limits.idleSeconds(), limits.sessionSeconds()) < LEAST_POP3_SECONDS) {
            throw new IllegalArgumentException("POP3 waits " + LEAST_POP3_SECONDS + " seconds at least: " + limits);
        }
    }

    /** A service that everybody may reach. */
    public ServiceConfig(
            String name,
            String protocol,
            boolean enabled,
            Optional<String> bindAddress,
            int port,
            TlsMode tls,
            ServiceLimits limits) {
        this(name, protocol, enabled, bindAddress, port, tls, limits, AccessList.OPEN);
    }

    /** The same, reached only from where the list allows it. */
    public ServiceConfig within(AccessList list) {
        return new ServiceConfig(name, protocol, enabled, bindAddress, port, tls, limits, list);
    }

    /** The same, switched off. */
    public ServiceConfig switchedOff() {
        return new ServiceConfig(name, protocol, false, bindAddress, port, tls, limits, access);
    }
}
