package org.pillarbox.api.control;

/**
 * What a peer may use up on a service.
 *
 * @param maxConnections open at once on the service
 * @param maxConnectionsPerAddress open at once from one address; loopback counts only towards the whole
 * @param idleSeconds silence after which the session is ended with the protocol's own words
 * @param sessionSeconds the longest a peer may stay without logging in or completing a message
 */
public record ServiceLimits(int maxConnections, int maxConnectionsPerAddress, int idleSeconds, int sessionSeconds) {
    public ServiceLimits {
        if (maxConnections < 1 || maxConnectionsPerAddress < 1 || idleSeconds < 1 || sessionSeconds < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }
}
