package org.pillarbox.connection.dial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.List;
import java.util.function.Predicate;
import org.pillarbox.settings.DialUpEntry;
import org.pillarbox.settings.DialUpSettings;
import org.pillarbox.settings.Settings;

/** Whether the way to an address goes over one of the dial-up connections of this machine. Thread safe. */
public final class DialUpRoutes implements Predicate<InetAddress> {
    /** Discard; nothing is sent there. */
    private static final int ANY_PORT = 9;

    private final Settings settings;

    public DialUpRoutes(Settings settings) {
        this.settings = settings;
    }

    @Override
    public boolean test(InetAddress address) {
        List<DialUpEntry> entries = settings.get(DialUpSettings.class).entries();
        if (entries.isEmpty()) {
            return false;
        }
        // The system looks up the route when a datagram socket is connected, and sends nothing.
        try (DatagramSocket probe = new DatagramSocket()) {
            probe.connect(address, ANY_PORT);
            NetworkInterface way = NetworkInterface.getByInetAddress(probe.getLocalAddress());
            return way != null
                    && entries.stream()
                            .anyMatch(entry -> InterfaceName.matches(entry.networkInterface(), way.getName()));
        } catch (IOException | UncheckedIOException noRoute) {
            return false;
        }
    }
}
