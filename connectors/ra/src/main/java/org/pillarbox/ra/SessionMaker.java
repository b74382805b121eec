package org.pillarbox.ra;

import org.pillarbox.api.mail.Peer;
import org.pillarbox.protocol.session.ProtocolSession;

/** Makes a protocol's session. */
@FunctionalInterface
interface SessionMaker<L> {
    /**
     * Makes the session.
     *
     * @param listener answers for the application; used by this session alone
     * @param startTls whether the session may offer the change to TLS
     */
    ProtocolSession make(Peer peer, L listener, boolean startTls);
}
