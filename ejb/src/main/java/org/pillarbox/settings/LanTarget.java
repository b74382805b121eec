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
public record LanTarget(LanServer server, TlsDemand security, String user, String sealedPassword) {
    public LanTarget {
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(security, "security");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(sealedPassword, "sealedPassword");
    }

    /** A server of which nothing is known. */
    public static LanTarget plain(LanServer server) {
        return new LanTarget(server, TlsDemand.OFFERED, "", "");
    }

    @Override
    public String toString() {
        return "LanTarget[" + server + ", " + security + (user.isEmpty() ? "" : ", as " + user) + "]";
    }
}
