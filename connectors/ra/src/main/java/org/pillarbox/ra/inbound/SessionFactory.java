package org.pillarbox.ra.inbound;

import org.pillarbox.api.mail.Peer;

/** Makes the sessions of one protocol. Called on a worker, which may wait. */
public interface SessionFactory {
    /**
     * Makes the session for a peer that has just connected.
     *
     * @param startTls whether the session may offer the change to TLS
     * @throws SessionUnavailableException when the application cannot answer now
     */
    HostedSession open(Peer peer, boolean startTls) throws SessionUnavailableException;

    /** What a peer is told that cannot be served now, in the protocol's own words, with line end; ASCII. */
    String busy();

    /** What a peer is told that may not use the service from where it is, likewise. */
    String refused();
}
