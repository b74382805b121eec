package org.pillarbox.outmail;

import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.pillarbox.settings.TlsDemand;

/**
 * The server that mail is handed to.
 *
 * @param host a name or an IP address
 * @param port where it listens
 * @param security how sure the connection must be
 * @param certificates authorities trusted besides those of the platform, as PEM; empty for none
 * @param login as whom to log in
 * @param avoided addresses to which no connection is made, whatever name leads there
 * @param addresses of the host, where they were looked up; with none it is looked up
 * @param known what is published of its certificate, which must fit then; with none it need not
 */
public record SmtpTarget(
        String host,
        int port,
        TlsDemand security,
        String certificates,
        Optional<Login> login,
        Predicate<InetAddress> avoided,
        List<InetAddress> addresses,
        Optional<Known> known) {
    private static final Predicate<InetAddress> NONE = address -> false;

    /**
     * A log-in; only said over a connection whose certificate was checked.
     *
     * @param user as whom
     * @param secret the password, or an access token
     * @param token whether it is a token, which a server takes by OAuth only
     */
    public record Login(String user, String secret, boolean token) {
        /** By a password. */
        public Login(String user, String password) {
            this(user, password, false);
        }

        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    /**
     * By what a server is known.
     *
     * @param records one of them must fit
     * @param names one of which a certificate must bear that an authority has signed
     */
    public record Known(List<Tlsa> records, List<String> names) {
        public Known {
            records = List.copyOf(records);
            names = List.copyOf(names);
        }
    }

    public SmtpTarget {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(security, "security");
        Objects.requireNonNull(certificates, "certificates");
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(avoided, "avoided");
        addresses = List.copyOf(addresses);
        Objects.requireNonNull(known, "known");
        if (login.isPresent() && security != TlsDemand.VERIFIED) {
            throw new IllegalArgumentException("a password needs a checked certificate");
        }
    }

    /** One that an administrator has named, wherever it is. */
    public SmtpTarget(String host, int port, TlsDemand security, String certificates, Optional<Login> login) {
        this(host, port, security, certificates, login, NONE, List.of(), Optional.empty());
    }

    /** The same, but not at these addresses. */
    public SmtpTarget avoiding(Predicate<InetAddress> these) {
        return new SmtpTarget(host, port, security, certificates, login, these, addresses, known);
    }

    /** The same, at these addresses. */
    public SmtpTarget at(List<InetAddress> these) {
        return new SmtpTarget(host, port, security, certificates, login, avoided, these, known);
    }

    /** The same, over no connection that is less sure. */
    public SmtpTarget demanding(TlsDemand demand, String authorities) {
        return new SmtpTarget(host, port, demand, authorities, login, avoided, addresses, known);
    }

    /** The same, encrypted, and only with a certificate that fits. */
    public SmtpTarget knownBy(Known published) {
        return new SmtpTarget(
                host, port, TlsDemand.ENCRYPTED, certificates, login, avoided, addresses, Optional.of(published));
    }

    /** One that is asked for nothing. */
    public static SmtpTarget plain(String host, int port) {
        return new SmtpTarget(host, port, TlsDemand.OFFERED, "", Optional.empty());
    }
}
