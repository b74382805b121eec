package org.pillarbox.dns;

import java.net.InetAddress;

/** Writes addresses as names, the last part first: for PTR records, and for block lists (RFC 5782). */
public final class ReverseName {
    private static final String HEX = "0123456789abcdef";

    private ReverseName() {}

    /** Below {@code in-addr.arpa} (RFC 1035 §3.5) or {@code ip6.arpa} (RFC 3596 §2.5). */
    public static String of(InetAddress address) {
        return below(address, address.getAddress().length == 4 ? "in-addr.arpa" : "ip6.arpa");
    }

    /** Below a zone: the four numbers of an IPv4 address, or the 32 nibbles of an IPv6 address (RFC 5782 §2.1, §2.4). */
    public static String below(InetAddress address, String zone) {
        byte[] bytes = address.getAddress();
        StringBuilder name = new StringBuilder(80);
        for (int i = bytes.length - 1; i >= 0; i--) {
            int each = bytes[i] & 0xff;
            if (bytes.length == 4) {
                name.append(each).append('.');
            } else {
                name.append(HEX.charAt(each & 15))
                        .append('.')
                        .append(HEX.charAt(each >> 4))
                        .append('.');
            }
        }
        return name.append(zone).toString();
    }
}
