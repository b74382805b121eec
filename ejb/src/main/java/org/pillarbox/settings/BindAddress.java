package org.pillarbox.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** IP addresses that a service listens on. Literals only: no name is ever looked up. */
final class BindAddress {
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern IPV6 = Pattern.compile("([0-9A-Fa-f:][0-9A-Fa-f:.]*)(%[A-Za-z0-9._-]{1,32})?");

    private BindAddress() {}

    /** The address, without its zone; empty when the text is none. */
    static Optional<InetAddress> parse(String text) {
        var v6 = IPV6.matcher(text);
        if (IPV4.matcher(text).matches()) {
            return literal(text);
        }
        return text.indexOf(':') >= 0 && v6.matches() ? literal(v6.group(1)) : Optional.empty();
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

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
