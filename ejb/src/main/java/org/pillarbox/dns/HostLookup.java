package org.pillarbox.dns;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Port: finds the hosts that connections are made to, as the system would: also by its hosts file. Safe for threads. */
public interface HostLookup {
    /** By the system itself, with its own patience. */
    HostLookup OF_SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    /**
     * The addresses of a host, at least one.
     *
     * @param host a name or an IP address
     * @throws UnknownHostException when it has none, or nobody could tell in time; its message says which
     */
    List<InetAddress> addresses(String host) throws UnknownHostException;
}
