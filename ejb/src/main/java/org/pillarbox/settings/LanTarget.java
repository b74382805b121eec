package org.pillarbox.settings;

import java.util.Objects;

/**
 * What a mail server of the own network wants to be talked to like.
 *
 * @param server which one
 * @param security how sure the connection must be
 * @param user as whom to log in; empty for nobody
 * @param sealedPassword encrypted, see {@code outmail.lan}; empty for none
 */
public record LanTarget(LanServer server, Security security, String user, String sealedPassword) {
    /** How sure a connection must be before mail goes over it. */
    public enum Security {
        /** TLS where the server offers it, with any certificate. */
        OFFERED,
        /** Never without TLS, with any certificate. */
        ENCRYPTED,
        /** Never without TLS, and only with a certificate that names the server and is trusted. */
        VERIFIED
    }

    public LanTarget {
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(security, "security");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(sealedPassword, "sealedPassword");
    }

    /** A server of which nothing is known. */
    public static LanTarget plain(LanServer server) {
        return new LanTarget(server, Security.OFFERED, "", "");
    }

    @Override
    public String toString() {
        return "LanTarget[" + server + ", " + security + (user.isEmpty() ? "" : ", as " + user) + "]";
    }
}
