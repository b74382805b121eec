package org.pillarbox.api.mail;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is kept for blocks of addresses, found by an address in as many steps as there are different lengths of prefixes,
 * however many blocks there are. {@code 0.0.0.0/0} holds every address, of IPv6 too; {@code ::1} is also found in the blocks
 * of {@code 127.0.0.1}, since both are this machine. Immutable.
 *
 * @param <V> what is kept
 */
public final class AddressTable<V> {
    private static final InetAddress LOOPBACK =
            AddressBlock.address("127.0.0.1").orElseThrow();

    private final List<Level<V>> v4;
    private final List<Level<V>> v6;

    private record Level<V>(int bits, Map<AddressBits, V> kept) {}

    /** Keeps these. */
    public AddressTable(Map<AddressBlock, V> blocks) {
        v4 = levels(blocks, false);
        v6 = levels(blocks, true);
    }

    /** What is kept for the blocks that hold this address, the widest first. */
    public List<V> covering(InetAddress address) {
        List<V> found = new ArrayList<>();
        if (address instanceof Inet6Address) {
            collect(v6, address, found);
        }
        if (!(address instanceof Inet6Address) || address.isLoopbackAddress()) {
            collect(v4, address.isLoopbackAddress() && address instanceof Inet6Address ? LOOPBACK : address, found);
        }
        return found;
    }

    private static <V> void collect(List<Level<V>> levels, InetAddress address, List<V> found) {
        AddressBits all = AddressBits.of(address);
        for (Level<V> level : levels) {
            V kept = level.kept().get(all.first(level.bits()));
            if (kept != null) {
                found.add(kept);
            }
        }
    }

    private static <V> List<Level<V>> levels(Map<AddressBlock, V> blocks, boolean wantsV6) {
        Map<Integer, Map<AddressBits, V>> levels = new TreeMap<>();
        blocks.forEach((block, kept) -> {
            boolean everything = !block.isV6() && block.bits() == 0;
            if (everything || block.isV6() == wantsV6) {
                levels.computeIfAbsent(block.bits(), bits -> new HashMap<>())
                        .put(AddressBits.of(block.network()).first(block.bits()), kept);
            }
        });
        return levels.entrySet().stream()
                .map(level -> new Level<>(level.getKey(), Map.copyOf(level.getValue())))
                .toList();
    }
}
