package org.pillarbox.message.compact;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes a record field by field. Not thread safe. */
public final class CompactWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

    /** A number, not negative. */
    public CompactWriter number(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("negative number");
        }
        long rest = value;
        while (rest > 0x7F) {
            out.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
        return this;
    }

    /** Yes or no. */
    public CompactWriter flag(boolean value) {
        out.write(value ? 1 : 0);
        return this;
    }

    /** A text, empty or not. */
    public CompactWriter text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Some bytes. */
    public CompactWriter bytes(byte[] value) {
        number(value.length);
        out.writeBytes(value);
        return this;
    }

    /** A moment, to the millisecond, not before 1970. */
    public CompactWriter moment(Instant at) {
        return number(at.toEpochMilli());
    }

    /** A value that may be missing. */
    public <T> CompactWriter optional(Optional<T> value, Consumer<T> writer) {
        flag(value.isPresent());
        value.ifPresent(writer);
        return this;
    }

    /** A number of values. */
    public <T> CompactWriter each(Collection<T> values, Consumer<T> writer) {
        number(values.size());
        values.forEach(writer);
        return this;
    }

    /** What was written. */
    public byte[] toBytes() {
        return out.toByteArray();
    }
}
