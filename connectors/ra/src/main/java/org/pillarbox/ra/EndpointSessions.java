package org.pillarbox.ra;

import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.ra.inbound.HostedSession;
import org.pillarbox.ra.inbound.SessionFactory;
import org.pillarbox.ra.inbound.SessionUnavailableException;

/**
 * Sessions that are answered by a message-driven bean. Each session has an endpoint of its own, since an endpoint must
 * not be called by two threads at once, and gives it back at its end. TCP has nothing to enlist in a transaction, so
 * calls run in whatever transaction the bean asks for.
 */
final class EndpointSessions<L> implements SessionFactory {
    private final Protocol<L> protocol;
    private final MessageEndpointFactory endpoints;

    EndpointSessions(Protocol<L> protocol, MessageEndpointFactory endpoints) {
        this.protocol = protocol;
        this.endpoints = endpoints;
    }

    @Override
    public HostedSession open(Peer peer, boolean startTls) throws SessionUnavailableException {
        MessageEndpoint endpoint;
        try {
            endpoint = endpoints.createEndpoint(null);
        } catch (UnavailableException e) {
            throw new SessionUnavailableException("no endpoint for " + protocol.name(), e);
        }
        try {
            L listener = protocol.listener().cast(endpoint);
            return new HostedSession(protocol.sessions().make(peer, listener, startTls), endpoint::release);
        } catch (RuntimeException e) {
            endpoint.release();
            throw e;
        }
    }

    @Override
    public String busy() {
        return protocol.busy();
    }

    @Override
    public String refused() {
        return protocol.refused();
    }
}
