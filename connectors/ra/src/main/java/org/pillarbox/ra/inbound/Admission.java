package org.pillarbox.ra.inbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.pillarbox.api.control.ServiceLimits;

/**
 * Counts who is in, and turns away who would be too many. Public IPv6 addresses count by their network of 64 bits, which
 * one customer has to himself. Safe for threads.
 */
final class Admission {
    private static final int NETWORK_BYTES = 8;

    private final Map<InetAddress, Integer> perNetwork = new ConcurrentHashMap<>();
    private final Seats seats;
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicLong total = new AtomicLong();

    /** The seats are shared with other services. */
    Admission(Seats seats) {
        this.seats = seats;
    }

    /** Counts a connection from there in, if the limits allow one more; loopback counts only towards the whole. */
    boolean admit(InetAddress from, ServiceLimits limits) {
        if (inside.incrementAndGet() > limits.maxConnections()) {
            inside.decrementAndGet();
            return false;
        }
        if (!seats.take()) {
            inside.decrementAndGet();
            return false;
        }
        int fromThere = perNetwork.merge(network(from), 1, Integer::sum);
        if (fromThere > limits.maxConnectionsPerAddress() && !from.isLoopbackAddress()) {
            leave(from);
            return false;
        }
        total.incrementAndGet();
        return true;
    }

    void leave(InetAddress from) {
        inside.decrementAndGet();
        seats.giveBack();
        perNetwork.computeIfPresent(network(from), (network, count) -> count == 1 ? null : count - 1);
    }

    private static InetAddress network(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = (bytes[0] & 0xFE) == 0xFC;
        if (!(address instanceof Inet6Address) || uniqueLocal || address.isLinkLocalAddress()) {
            return address;
        }
        Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible); // sixteen bytes are an address
        }
    }

    /** Connections inside now. */
    int inside() {
        return inside.get();
    }

    /** Connections admitted since the beginning. */
    long total() {
        return total.get();
    }
}
