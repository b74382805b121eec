package org.pillarbox.store;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Names one content for ever, on all nodes. Written into the log with the content, so that a replay gives the same.
 *
 * @param value ordered by time in its upper half, random in its lower
 */
public record ContentId(UUID value) {
    public ContentId {
        Objects.requireNonNull(value, "value");
    }

    /** When it was made, in milliseconds, which is when the message was accepted (RFC 9562 §5.7). */
    public Instant made() {
        return Instant.ofEpochMilli(value.getMostSignificantBits() >>> 16);
    }

    /** 32 hex digits; also the UIDL of a delivered message. */
    @Override
    public String toString() {
        return value.toString().replace("-", "");
    }
}
