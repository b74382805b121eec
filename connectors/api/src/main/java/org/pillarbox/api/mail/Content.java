package org.pillarbox.api.mail;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The bytes of a stored message, read by ranges so that no message is ever whole in memory. Thread safe. */
public interface Content {
    /** The length in bytes. */
    long size();

    /**
     * Reads from a position into the buffer, as much as there is and fits.
     *
     * @param position 0 to {@link #size()}
     * @return bytes read, -1 at the end
     * @throws IOException when the stored record is damaged or cannot be read
     */
    int read(long position, ByteBuffer into) throws IOException;
}
