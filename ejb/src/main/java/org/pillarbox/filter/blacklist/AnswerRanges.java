package org.pillarbox.filter.blacklist;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pillarbox.api.mail.AddressBlock;

/**
 * The answers of a zone that count as a hit.
 *
 * @param ranges in no order; none for every answer that lists use (RFC 5782 §2.1), except those below 127.255 that say that the
 *     question was not welcome
 */
public record AnswerRanges(List<Range> ranges) {
    /** The usual answers. */
    public static final AnswerRanges USUAL = new AnswerRanges(List.of());

    private static final int LOOPBACK = 127;
    private static final int TROUBLE = 0x7FFF;
    private static final int MOST = 100;

    /** From one address to another, as numbers without a sign. */
    record Range(int first, int last) {
        boolean contains(int address) {
            return Integer.compareUnsigned(first, address) <= 0 && Integer.compareUnsigned(address, last) <= 0;
        }
    }

    public AnswerRanges {
        ranges = List.copyOf(ranges);
    }

    /** Reads addresses, ranges and networks with commas between them; empty when one of them is none. */
    static Optional<AnswerRanges> parse(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String part : text.split(",", MOST + 1)) {
            Optional<Range> range = range(part);
            if (range.isEmpty()) {
                return Optional.empty();
            }
            ranges.add(range.get());
        }
        return ranges.size() > MOST ? Optional.empty() : Optional.of(new AnswerRanges(ranges));
    }

    /** Whether it is a hit. */
    boolean contain(Inet4Address answer) {
        int number = number(answer);
        if (ranges.isEmpty()) {
            return number >>> 24 == LOOPBACK && number >>> 16 != TROUBLE;
        }
        return ranges.stream().anyMatch(range -> range.contains(number));
    }

    private static Optional<Range> range(String text) {
        int slash = text.indexOf('/');
        int dash = text.indexOf('-');
        if (slash >= 0) {
            return address(text.substring(0, slash)).flatMap(first -> network(first, text.substring(slash + 1)));
        }
        if (dash >= 0) {
            return address(text.substring(0, dash)).flatMap(first -> address(text.substring(dash + 1))
                    .filter(last -> Integer.compareUnsigned(first, last) <= 0)
                    .map(last -> new Range(first, last)));
        }
        return address(text).map(one -> new Range(one, one));
    }

    private static Optional<Range> network(int first, String length) {
        if (!length.matches("[0-9]{1,2}") || Integer.parseInt(length) > Integer.SIZE) {
            return Optional.empty();
        }
        int bits = Integer.parseInt(length);
        int mask = bits == 0 ? 0 : -1 << (Integer.SIZE - bits);
        return Optional.of(new Range(first & mask, first | ~mask));
    }

    private static Optional<Integer> address(String text) {
        Optional<InetAddress> address = AddressBlock.address(text);
        return address.filter(Inet4Address.class::isInstance).map(AnswerRanges::number);
    }

    private static int number(InetAddress address) {
        return ByteBuffer.wrap(address.getAddress()).getInt();
    }
}
