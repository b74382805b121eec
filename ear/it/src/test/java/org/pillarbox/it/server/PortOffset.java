package org.pillarbox.it.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** A number to add to every port so that a test's server disturbs nobody. */
public record PortOffset(int value) {
    private static final List<Integer> STANDARD = List.of(25, 106, 110, 465, 587, 995, 5106, 5107, 5108, 5443, 9990);
    /** All ports stay below those that outgoing connections use on Linux. */
    private static final int LOWEST = 10_000;

    private static final int HIGHEST = 22_000;

    /** One at which all standard ports are free now. */
    public static PortOffset free() {
        for (int tries = 0; tries < 200; tries++) {
            int offset = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (STANDARD.stream().allMatch(port -> isFree(port + offset))) {
                return new PortOffset(offset);
            }
        }
        throw new IllegalStateException("no free ports");
    }

    /** Where a service is that stands on this port by default. */
    public int port(int standard) {
        return standard + value;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
