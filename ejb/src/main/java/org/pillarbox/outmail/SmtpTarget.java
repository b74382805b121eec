package org.pillarbox.outmail;

import java.util.Objects;
import java.util.Optional;
import org.pillarbox.settings.TlsDemand;

/**
 * The server that mail is handed to.
 *
 * @param host a name or an IP address
 * @param port where it listens
 * @param security how sure the connection must be
 * @param certificates authorities trusted besides those of the platform, as PEM; empty for none
 * @param login as whom to log in
 */
public record SmtpTarget(String host, int port, TlsDemand security, String certificates, Optional<Login> login) {
    /** A log-in; only said over a connection whose certificate was checked. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    public SmtpTarget {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(security, "security");
        Objects.requireNonNull(certificates, "certificates");
        Objects.requireNonNull(login, "login");
        if (login.isPresent() && security != TlsDemand.VERIFIED) {
            throw new IllegalArgumentException("a password needs a checked certificate");
        }
    }

    /** One that is asked for nothing. */
    public static SmtpTarget plain(String host, int port) {
        return new SmtpTarget(host, port, TlsDemand.OFFERED, "", Optional.empty());
    }
}
