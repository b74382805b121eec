package org.pillarbox.routing.relay;

import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.pillarbox.api.mail.AddressBlock;
import org.pillarbox.api.mail.AddressTable;

/**
 * The networks that count as the LAN: this machine, the private networks, and those in which this machine has an interface that is no
 * dial-up line.
 */
public final class LanNetworks {
    /** RFC 1122 §3.2.1.3, RFC 1918, RFC 3927, RFC 4291 §2.5, RFC 4193. */
    private static final List<AddressBlock> PRIVATE = Stream.of(
                    "127.0.0.0/8",
                    "10.0.0.0/8",
                    "172.16.0.0/12",
                    "192.168.0.0/16",
                    "169.254.0.0/16",
                    "::1/128",
                    "fc00::/7",
                    "fe80::/10")
            .map(LanNetworks::block)
            .toList();

    /** A wider one is a mistake of somebody's, not a network. */
    private static final int WIDEST_IPV4 = 8;

    private static final int WIDEST_IPV6 = 32;
    private static final int IPV4_BITS = 32;

    /** Networks come and go with cables and tunnels, and asking the system takes its time. */
    private static final long AGE = Duration.ofMinutes(1).toNanos();

    private final Supplier<Known> known;

    private record Known(List<AddressBlock> all, AddressTable<AddressBlock> table, long at) {
        static Known of(List<AddressBlock> attached) {
            List<AddressBlock> all = new ArrayList<>(PRIVATE);
            AddressTable<AddressBlock> own = table(PRIVATE);
            attached.stream()
                    .filter(block -> own.covering(block.network()).isEmpty())
                    .distinct()
                    .forEach(all::add);
            return new Known(all, table(all), System.nanoTime());
        }

        private static AddressTable<AddressBlock> table(List<AddressBlock> blocks) {
            Map<AddressBlock, AddressBlock> map = new HashMap<>();
            blocks.forEach(block -> map.put(block, block));
            return new AddressTable<>(map);
        }
    }

    /** With these networks that this machine is in. */
    public LanNetworks(List<AddressBlock> attached) {
        Known fixed = Known.of(attached);
        this.known = () -> fixed;
    }

    private LanNetworks(Supplier<Known> known) {
        this.known = known;
    }

    /** With those that the system tells of, asked once a minute at most. */
    public static LanNetworks ofThisMachine() {
        AtomicReference<Known> last = new AtomicReference<>(Known.of(attached()));
        return new LanNetworks(() -> {
            Known asked = last.get();
            if (System.nanoTime() - asked.at() < AGE) {
                return asked;
            }
            Known anew = Known.of(attached());
            last.set(anew);
            return anew;
        });
    }

    /** Whether this address is in one of them. */
    public boolean contains(InetAddress address) {
        return !known.get().table().covering(address).isEmpty();
    }

    /** All of them as text, such as {@code 192.168.0.0/16}. */
    public List<String> described() {
        return known.get().all().stream().map(AddressBlock::toString).toList();
    }

    private static List<AddressBlock> attached() {
        List<AddressBlock> found = new ArrayList<>();
        try {
            for (NetworkInterface one : NetworkInterface.networkInterfaces().toList()) {
                if (one.isUp() && !one.isLoopback() && !one.isPointToPoint()) {
                    one.getInterfaceAddresses().stream()
                            .filter(LanNetworks::isNetwork)
                            .map(own -> new AddressBlock(own.getAddress(), own.getNetworkPrefixLength()))
                            .forEach(found::add);
                }
            }
        } catch (SocketException untold) {
            return List.of();
        }
        return found;
    }

    private static boolean isNetwork(InterfaceAddress own) {
        int bits = own.getNetworkPrefixLength();
        int all = own.getAddress().getAddress().length * Byte.SIZE;
        return bits >= (all == IPV4_BITS ? WIDEST_IPV4 : WIDEST_IPV6) && bits < all;
    }

    private static AddressBlock block(String text) {
        int slash = text.indexOf('/');
        return new AddressBlock(
                AddressBlock.address(text.substring(0, slash)).orElseThrow(),
                Integer.parseInt(text.substring(slash + 1)));
    }
}
