package org.pillarbox.api.login;

import java.util.Set;
import org.pillarbox.api.mail.Peer;

/** Decides about log-ins. Stateless: every call stands alone. Calls take the same time for known and unknown users. */
public interface LoginListener {
    /**
     * The mechanisms to offer to this peer now. Plain-text mechanisms are absent in the clear, except for the peers
     * that the administrator allows them to.
     */
    Set<Mechanism> mechanisms(Peer peer);

    /** Checks a name and a password. */
    LoginOutcome login(PlainLogin login, Peer peer);

    /** Begins SCRAM-SHA-256 (RFC 5802, RFC 7677). Unknown users get a stable made-up challenge. */
    ScramChallenge scramChallenge(String userName, Peer peer);

    /** Ends SCRAM-SHA-256. */
    ScramOutcome scramProof(ScramProof proof, Peer peer);

    /** Checks a keyed digest of CRAM-MD5 (RFC 2195) or APOP (RFC 1939 §7). */
    LoginOutcome digest(DigestLogin login, Peer peer);
}
