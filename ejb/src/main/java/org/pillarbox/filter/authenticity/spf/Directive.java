package org.pillarbox.filter.authenticity.spf;

import java.net.InetAddress;
import java.util.Optional;
import org.pillarbox.filter.authenticity.Result;

/**
 * One directive of a record (RFC 7208 §4.6.2).
 *
 * @param result what holds where it fits
 * @param mechanism what it looks at
 * @param domain its domain-spec, with macros; empty for the current domain
 * @param network of {@code ip4} and {@code ip6}
 * @param bits4 of an IPv4 address that count
 * @param bits6 of an IPv6 address that count
 */
record Directive(
        Result result,
        Mechanism mechanism,
        Optional<String> domain,
        Optional<InetAddress> network,
        int bits4,
        int bits6) {
    /** What a directive looks at (RFC 7208 §5). */
    enum Mechanism {
        ALL,
        INCLUDE,
        A,
        MX,
        PTR,
        IP4,
        IP6,
        EXISTS;

        /** Whether it costs look-ups. */
        boolean asks() {
            return this != ALL && this != IP4 && this != IP6;
        }
    }

    /** Whether both addresses are of one kind, and alike as far as this directive looks. */
    boolean fits(InetAddress address, InetAddress client) {
        byte[] a = address.getAddress();
        byte[] b = client.getAddress();
        if (a.length != b.length) {
            return false;
        }
        int bits = a.length == 4 ? bits4 : bits6;
        for (int i = 0; bits > 0; i++, bits -= Byte.SIZE) {
            int mask = bits >= Byte.SIZE ? 0xff : 0xff00 >> bits & 0xff;
            if ((a[i] & mask) != (b[i] & mask)) {
                return false;
            }
        }
        return true;
    }
}
