package org.pillarbox.api.mail;

import java.net.InetAddress;
import java.nio.ByteBuffer;

/** An address, or its first bits with zeros behind, as two numbers; an IPv4 address stands at the left. */
record AddressBits(long high, long low) {
    private static final int HALF = 64;
    /** Spreads networks, whose last bits are all zero, over a table. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    static AddressBits of(InetAddress address) {
        byte[] bytes = address.getAddress();
        ByteBuffer all = ByteBuffer.allocate(2 * Long.BYTES).put(bytes).rewind();
        return new AddressBits(all.getLong(), all.getLong());
    }

    AddressBits first(int bits) {
        return bits <= HALF ? new AddressBits(high & mask(bits), 0) : new AddressBits(high, low & mask(bits - HALF));
    }

    private static long mask(int bits) {
        return bits == 0 ? 0 : -1L << (HALF - bits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressBits bits && bits.high == high && bits.low == low;
    }

    @Override
    public int hashCode() {
        return (int) ((high * SPREAD ^ low * (SPREAD + 2)) >>> Integer.SIZE);
    }
}
