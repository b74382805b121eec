package org.pillarbox.directory.login;

import java.util.Locale;
import java.util.Optional;
import org.pillarbox.api.login.DigestLogin;
import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.login.PlainLogin;
import org.pillarbox.api.login.ScramChallenge;
import org.pillarbox.api.login.ScramOutcome;
import org.pillarbox.api.login.ScramProof;
import org.pillarbox.directory.Protocol;
import org.pillarbox.settings.access.AccessArea;

/** Checks log-ins of every protocol. Takes the same time for known and unknown names. Thread safe. */
public interface Authenticator {
    /** A name and a password; the Main Password, or for {@link Protocol#WEB} the one that the user's settings say. */
    LoginOutcome login(PlainLogin login, Attempt attempt);

    /** SCRAM's salt and iterations; stable and made up for unknown names. */
    ScramChallenge scramChallenge(String userName);

    /** SCRAM's proof. */
    ScramOutcome scramProof(ScramProof proof, Attempt attempt);

    /** CRAM-MD5 and APOP; denied unless the administrator has them kept. */
    LoginOutcome digest(DigestLogin login, Attempt attempt);

    /** Whether CRAM-MD5 and APOP are to be offered. */
    boolean offersDigests();

    /**
     * Where a log-in comes from.
     *
     * @param protocol by what
     * @param address the peer's IP address
     * @param sessionId for the log
     * @param area whose access restrictions hold; empty where there are none
     */
    record Attempt(Protocol protocol, String address, String sessionId, Optional<AccessArea> area) {
        /** By the services of a protocol, with their restrictions. */
        public Attempt(Protocol protocol, String address, String sessionId) {
            this(protocol, address, sessionId, AccessArea.of(protocol.name().toLowerCase(Locale.ROOT)));
        }
    }
}
