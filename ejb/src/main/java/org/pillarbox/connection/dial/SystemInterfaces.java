package org.pillarbox.connection.dial;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.pillarbox.connection.Interfaces;

/** Asks the operating system. */
public final class SystemInterfaces implements Interfaces {
    @Override
    public OptionalInt up(String name) {
        try (Stream<NetworkInterface> all = named(name)) {
            return all.filter(SystemInterfaces::isUp)
                    .mapToInt(NetworkInterface::getIndex)
                    .findFirst();
        } catch (SocketException unknown) {
            return OptionalInt.empty();
        }
    }

    private static Stream<NetworkInterface> named(String name) throws SocketException {
        return InterfaceName.isMany(name)
                ? NetworkInterface.networkInterfaces()
                        .filter(each -> InterfaceName.matches(name, each.getName()))
                        .sorted((one, other) -> one.getName().compareTo(other.getName()))
                : Stream.ofNullable(NetworkInterface.getByName(name));
    }

    /** An interface without an address carries nothing, such as a PPP link that still negotiates. */
    private static boolean isUp(NetworkInterface each) {
        try {
            return each.isUp() && each.getInetAddresses().hasMoreElements();
        } catch (SocketException gone) {
            return false;
        }
    }
}
