package org.pillarbox.settings;

import java.net.InetAddress;
import java.util.Optional;
import org.pillarbox.api.mail.AddressBlock;

/** IP addresses that a service listens on. Literals only: no name is ever looked up. */
final class BindAddress {
    private BindAddress() {}

    /** The address, without its zone; empty when the text is none. */
    static Optional<InetAddress> parse(String text) {
        return AddressBlock.address(text);
    }

    /** Whether two services on one port would want the same address. */
    static boolean overlap(Optional<String> one, Optional<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return true;
        }
        InetAddress a = parse(one.get()).orElseThrow();
        InetAddress b = parse(other.get()).orElseThrow();
        return a.equals(b) || covers(a, b) || covers(b, a);
    }

    /** The IPv6 wildcard takes IPv4 connections as well. */
    private static boolean covers(InetAddress any, InetAddress one) {
        return any.isAnyLocalAddress() && any.getAddress().length >= one.getAddress().length;
    }
}
