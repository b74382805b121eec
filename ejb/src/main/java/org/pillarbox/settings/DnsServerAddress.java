package org.pillarbox.settings;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a name server listens: an IP address, in brackets when it is one of IPv6 and a port follows. */
public final class DnsServerAddress {
    private static final int STANDARD_PORT = 53;
    private static final int LAST_PORT = 65_535;
    private static final Pattern WITH_PORT = Pattern.compile("(?:\\[([^]]{1,64})]|([0-9.]{7,15})):([0-9]{1,5})");

    private DnsServerAddress() {}

    /** Reads one; empty when the text is none. */
    public static Optional<InetSocketAddress> parse(String text) {
        Matcher matcher = WITH_PORT.matcher(text);
        if (!matcher.matches()) {
            return BindAddress.parse(text).map(address -> new InetSocketAddress(address, STANDARD_PORT));
        }
        int port = Integer.parseInt(matcher.group(3));
        String address = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return port < 1 || port > LAST_PORT
                ? Optional.empty()
                : BindAddress.parse(address).map(literal -> new InetSocketAddress(literal, port));
    }
}
