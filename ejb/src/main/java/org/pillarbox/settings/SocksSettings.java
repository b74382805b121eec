package org.pillarbox.settings;

import java.util.Objects;

/**
 * The SOCKS server through which Connections may go (manual 16.2.1).
 *
 * @param address its host name or IP address; empty for none
 * @param port where it listens
 * @param version how it is talked to
 * @param user as whom; empty for nobody
 * @param sealedPassword for version 5, encrypted, see {@code connection.socks}; empty for none
 */
public record SocksSettings(String address, int port, SocksVersion version, String user, String sealedPassword) {
    public SocksSettings {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(sealedPassword, "sealedPassword");
    }

    /** Whether there is a server. */
    public boolean isSet() {
        return !address.isEmpty();
    }

    /** The same with another password. */
    public SocksSettings withSealedPassword(String other) {
        return new SocksSettings(address, port, version, user, other);
    }

    @Override
    public String toString() {
        return "SocksSettings[" + version + " " + address + ":" + port + (user.isEmpty() ? "" : ", as " + user) + "]";
    }
}
