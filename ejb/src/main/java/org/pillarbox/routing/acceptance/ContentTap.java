package org.pillarbox.routing.acceptance;

import java.nio.ByteBuffer;

/** Sees a message's bytes while they come in, in chunks of any size. */
@FunctionalInterface
public interface ContentTap {
    /**
     * The next bytes.
     *
     * @param bytes a view of its own, read-only; valid during the call
     */
    void write(ByteBuffer bytes);
}
