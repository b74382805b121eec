package org.pillarbox.api.mail;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The IP addresses that begin with the same bits (RFC 4632, RFC 4291 §2.3): one address, a network, or all of a family. Two
 * are equal when they hold the same addresses, however they were written.
 *
 * @param network an address of the block; bits behind the prefix do not count
 * @param bits how many bits are the same, up to 32 or 128
 */
public record AddressBlock(InetAddress network, int bits) {
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern IPV6 = Pattern.compile("([0-9A-Fa-f:][0-9A-Fa-f:.]*)(%[A-Za-z0-9._-]{1,32})?");
    private static final Pattern ZEROS = Pattern.compile("(?:^|:)(?:0(?::|$)){2,}");
    private static final int LONGEST = 80;

    public AddressBlock {
        Objects.requireNonNull(network, "network");
        if (bits < 0 || bits > size(network)) {
            throw new IllegalArgumentException("a prefix of " + bits + " bits");
        }
        network = cut(network, bits);
    }

    /** A single address. */
    public static AddressBlock of(InetAddress address) {
        return new AddressBlock(address, size(address));
    }

    /**
     * The address that a text is, without its zone; empty when it is none. Names are never looked up. An IPv6 address that
     * holds one of IPv4 ({@code ::ffff:192.0.2.1}) is that one.
     */
    public static Optional<InetAddress> address(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (IPV4.matcher(text).matches()) {
            return literal(text);
        }
        var v6 = IPV6.matcher(text);
        return text.indexOf(':') >= 0 && v6.matches() ? literal(v6.group(1)) : Optional.empty();
    }

    /** The network of an address by its mask; empty when the mask has gaps or is of the other family. */
    public static Optional<AddressBlock> masked(InetAddress address, InetAddress mask) {
        AddressBits given = AddressBits.of(mask);
        int ones = Long.bitCount(given.high()) + Long.bitCount(given.low());
        AddressBits full = new AddressBits(-1, -1);
        boolean same = address.getClass() == mask.getClass();
        return same && full.first(ones).equals(given) ? Optional.of(new AddressBlock(address, ones)) : Optional.empty();
    }

    /** Whether the addresses are of IPv6. */
    public boolean isV6() {
        return network instanceof Inet6Address;
    }

    /** Whether it is one address. */
    public boolean isSingle() {
        return bits == size(network);
    }

    /** As address and length, such as {@code 192.168.1.0/24}; a single address alone. */
    @Override
    public String toString() {
        return text(network) + (isSingle() ? "" : "/" + bits);
    }

    /** As people write it, with one run of zeros of an IPv6 address left out (RFC 5952 §4.2). */
    public static String text(InetAddress address) {
        String full = address.getHostAddress().replaceFirst("%.*", "");
        return address instanceof Inet6Address ? ZEROS.matcher(full).replaceFirst("::") : full;
    }

    private static int size(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }

    private static InetAddress cut(InetAddress address, int bits) {
        byte[] bytes = address.getAddress();
        for (int i = 0; i < bytes.length; i++) {
            int kept = Math.max(0, Math.min(Byte.SIZE, bits - i * Byte.SIZE));
            bytes[i] &= (byte) (0xFF << (Byte.SIZE - kept));
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible); // as many bytes as before
        }
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
