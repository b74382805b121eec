package org.pillarbox.message.compact;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what {@link CompactWriter} wrote. Every method throws {@link UnreadableRecord} where the bytes do not fit. */
public final class CompactReader {
    private final ByteBuffer in;

    /** Reads from these bytes. */
    public CompactReader(byte[] bytes) {
        in = ByteBuffer.wrap(bytes);
    }

    /** A number. */
    public long number() {
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            int b = octet();
            value |= (long) (b & 0x7F) << shift;
            if (b < 0x80) {
                return value;
            }
        }
        throw new UnreadableRecord("number too long");
    }

    /** A number that stands for one of a few. */
    public int ordinal(int count) {
        long value = number();
        if (value >= count) {
            throw new UnreadableRecord("unknown kind " + value);
        }
        return (int) value;
    }

    /** Yes or no. */
    public boolean flag() {
        return octet() != 0;
    }

    /** A text. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** Some bytes. */
    public byte[] bytes() {
        long length = number();
        if (length > in.remaining()) {
            throw new UnreadableRecord("text longer than the record");
        }
        byte[] bytes = new byte[(int) length];
        in.get(bytes);
        return bytes;
    }

    /** A moment. */
    public Instant moment() {
        return Instant.ofEpochMilli(number());
    }

    /** A value that may be missing. */
    public <T> Optional<T> optional(Supplier<T> reader) {
        return flag() ? Optional.of(reader.get()) : Optional.empty();
    }

    /** A number of values. */
    public <T> List<T> each(Supplier<T> reader) {
        long count = number();
        if (count > in.remaining()) {
            throw new UnreadableRecord("more values than bytes");
        }
        List<T> values = new ArrayList<>((int) count);
        for (long i = 0; i < count; i++) {
            values.add(reader.get());
        }
        return values;
    }

    /** Makes sure that nothing is left. */
    public void end() {
        if (in.hasRemaining()) {
            throw new UnreadableRecord(in.remaining() + " bytes too many");
        }
    }

    private int octet() {
        if (!in.hasRemaining()) {
            throw new UnreadableRecord("record too short");
        }
        return in.get() & 0xFF;
    }
}
