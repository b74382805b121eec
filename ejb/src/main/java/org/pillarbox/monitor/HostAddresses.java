package org.pillarbox.monitor;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/** The IP addresses of this host. */
public final class HostAddresses {
    private static final String LOOPBACK = "127.0.0.1";

    private HostAddresses() {}

    /**
     * All of them, loopback included, without zones.
     *
     * @throws SocketException when the system does not tell
     */
    public static List<String> all() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .map(InetAddress::getHostAddress)
                .map(address -> address.replaceFirst("%.*", ""))
                .distinct()
                .toList();
    }

    /** The one that others most likely know this host by: the first IPv4 address that is not loopback. */
    public static String main(List<String> addresses) {
        return addresses.stream()
                .filter(address -> address.indexOf('.') > 0 && !address.startsWith("127."))
                .findFirst()
                .orElse(LOOPBACK);
    }
}
