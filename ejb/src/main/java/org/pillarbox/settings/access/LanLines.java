package org.pillarbox.settings.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pillarbox.api.mail.AddressBlock;

/** What "Default for your LAN" proposes (manual 11.2.1): the networks that this machine is in, and itself. */
public final class LanLines {
    private static final String LOOPBACK = "127.0.0.0 255.0.0.0";
    private static final int V4_BITS = 32;

    private LanLines() {}

    /** One line for each network, and the machine's own. */
    public static String of(List<AddressBlock> networks) {
        return Stream.concat(networks.stream().map(LanLines::line), Stream.of(LOOPBACK))
                .distinct()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(AddressBlock network) {
        return network.isV6() ? network.toString() : network.network().getHostAddress() + " " + mask(network.bits());
    }

    private static String mask(int bits) {
        int mask = bits == 0 ? 0 : -1 << (V4_BITS - bits);
        try {
            return InetAddress.getByAddress(
                            ByteBuffer.allocate(Integer.BYTES).putInt(mask).array())
                    .getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible); // four bytes are an address
        }
    }
}
