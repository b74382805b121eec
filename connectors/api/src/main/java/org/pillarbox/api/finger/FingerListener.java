package org.pillarbox.api.finger;

import org.pillarbox.api.mail.Peer;

/** Answers questions about users. Stateless; one call for each connection. */
public interface FingerListener {
    /** What there is to say about a user. */
    FingerAnswer ask(FingerQuery query, Peer peer);
}
