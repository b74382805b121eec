package org.pillarbox.ra.inbound;

import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.pillarbox.api.control.ServiceLimits;

/** Counts who is in, and turns away who would be too many. Safe for threads. */
final class Admission {
    private final Map<InetAddress, Integer> perAddress = new ConcurrentHashMap<>();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicLong total = new AtomicLong();

    /** Counts a connection from there in, if the limits allow one more; loopback counts only towards the whole. */
    boolean admit(InetAddress from, ServiceLimits limits) {
        if (inside.incrementAndGet() > limits.maxConnections()) {
            inside.decrementAndGet();
            return false;
        }
        int fromThere = perAddress.merge(from, 1, Integer::sum);
        if (fromThere > limits.maxConnectionsPerAddress() && !from.isLoopbackAddress()) {
            leave(from);
            return false;
        }
        total.incrementAndGet();
        return true;
    }

    void leave(InetAddress from) {
        inside.decrementAndGet();
        perAddress.computeIfPresent(from, (address, count) -> count == 1 ? null : count - 1);
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
