package org.pillarbox.api.mail;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.Optional;

/**
 * The other end of a connection.
 *
 * @param sessionId short, unique since the server's start; stands in every log line of the session
 * @param service the service that took the connection, such as {@code smtp} or {@code submission}
 * @param remote the peer's address
 * @param local the address it came in on
 * @param tls the encryption in force, empty in the clear
 */
public record Peer(
        String sessionId, String service, InetSocketAddress remote, InetSocketAddress local, Optional<TlsInfo> tls) {
    public Peer {
        Objects.requireNonNull(sessionId, "sessionId");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(remote, "remote");
        Objects.requireNonNull(local, "local");
        Objects.requireNonNull(tls, "tls");
    }

    /** The same peer, now speaking over TLS. */
    public Peer encrypted(TlsInfo info) {
        return new Peer(sessionId, service, remote, local, Optional.of(info));
    }

    /** The remote address as text, without zone or port. */
    public String remoteHost() {
        String address = remote.getAddress().getHostAddress();
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }

    /** Whether the peer is in a private network (RFC 1918, RFC 3927, RFC 4193), from where no stranger comes. */
    public boolean isPrivate() {
        InetAddress address = remote.getAddress();
        boolean uniqueLocal = address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
        return address.isSiteLocalAddress() || address.isLinkLocalAddress() || uniqueLocal;
    }

    /** Whether the peer is this machine. */
    public boolean isLoopback() {
        return remote.getAddress().isLoopbackAddress();
    }
}
