package org.pillarbox.settings;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/** The address that others most likely reach this machine at; asked anew once a minute, since it may change. Thread safe. */
final class OwnAddress {
    private static final long AGE = Duration.ofMinutes(1).toNanos();

    private static volatile Known known = new Known(InetAddress.getLoopbackAddress(), System.nanoTime() - AGE);

    private record Known(InetAddress address, long since) {}

    private OwnAddress() {}

    /** As it is typed. */
    static String text() {
        return text(now());
    }

    /** As commands and header fields have it. */
    static String literal() {
        return literal(now());
    }

    static String text(InetAddress address) {
        return address.getHostAddress().replaceFirst("%.*", "");
    }

    static String literal(InetAddress address) {
        return address instanceof Inet6Address ? "[IPv6:" + text(address) + "]" : "[" + text(address) + "]";
    }

    private static InetAddress now() {
        Known last = known;
        if (System.nanoTime() - last.since() >= AGE) {
            last = new Known(best(all()), System.nanoTime());
            known = last;
        }
        return last.address();
    }

    private static Stream<InetAddress> all() {
        try {
            return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses);
        } catch (SocketException untold) {
            return Stream.empty();
        }
    }

    /** Of the fourth version before others, one that can be reached from elsewhere before one of this link; else that of this machine. */
    static InetAddress best(Stream<InetAddress> addresses) {
        return addresses
                .filter(address -> !address.isLoopbackAddress())
                .min(Comparator.comparing(InetAddress::isLinkLocalAddress)
                        .thenComparing(address -> !(address instanceof Inet4Address)))
                .orElseGet(InetAddress::getLoopbackAddress);
    }
}
