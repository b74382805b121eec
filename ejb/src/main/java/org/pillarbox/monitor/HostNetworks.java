package org.pillarbox.monitor;

import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.stream.Stream;
import org.pillarbox.api.mail.AddressBlock;

/** The networks that this host is in. */
public final class HostNetworks {
    private HostNetworks() {}

    /**
     * Those of the interfaces that are up, without loopback, without what reaches one machine only, and without the addresses
     * that each IPv6 interface gives to itself.
     *
     * @throws SocketException when the system does not tell
     */
    public static List<AddressBlock> all() throws SocketException {
        return of(NetworkInterface.networkInterfaces()
                .filter(HostNetworks::isUp)
                .flatMap(each -> each.getInterfaceAddresses().stream())
                .map(HostNetworks::block));
    }

    static List<AddressBlock> of(Stream<AddressBlock> interfaces) {
        return interfaces
                .filter(block -> !block.network().isLoopbackAddress()
                        && !(block.isV6() && block.network().isLinkLocalAddress()))
                .filter(block -> block.network().getAddress().length * Byte.SIZE - block.bits() > 1)
                .distinct()
                .toList();
    }

    private static AddressBlock block(InterfaceAddress own) {
        InetAddress address = own.getAddress();
        int most = address.getAddress().length * Byte.SIZE;
        int bits = own.getNetworkPrefixLength();
        return new AddressBlock(address, bits < 1 || bits > most ? most : bits);
    }

    private static boolean isUp(NetworkInterface each) {
        try {
            return each.isUp();
        } catch (SocketException goneMeanwhile) {
            return false;
        }
    }
}
