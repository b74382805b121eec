package org.pillarbox.message.edit;

import java.util.Objects;

/**
 * One change of a message: at a place, some bytes go and others come.
 *
 * @param offset of the first byte that goes, or in front of which the others come
 * @param removed how many go
 * @param inserted what comes; not to be changed by anybody
 */
public record Splice(long offset, long removed, byte[] inserted) {
    public Splice {
        Objects.requireNonNull(inserted, "inserted");
        if (offset < 0 || removed < 0) {
            throw new IllegalArgumentException("a splice in front of the message");
        }
    }

    /** Where the untouched bytes go on. */
    public long end() {
        return offset + removed;
    }

    /** By how much the message grows. */
    public long growth() {
        return inserted.length - removed;
    }
}
