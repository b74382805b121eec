package org.pillarbox.protocol.pop3;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.pillarbox.api.mail.Content;

/** Reads a message from its beginning through one array, up to its end or to where TOP ends. */
final class ContentChunks {
    private static final int CHUNK = 32 * 1024;
    /** TOP stops early, and a header with a few lines fits. */
    private static final int TOP_CHUNK = 4 * 1024;

    private final Content content;
    private final Optional<TopLimit> limit;
    private final long size;
    private final byte[] octets;
    private long position;

    ContentChunks(Content content, Optional<TopLimit> limit) {
        this.content = content;
        this.limit = limit;
        this.size = content.size();
        this.octets = new byte[(int) Math.min(size, limit.isPresent() ? TOP_CHUNK : CHUNK)];
    }

    /** Where the octets of the last chunk stand, from index 0. */
    byte[] octets() {
        return octets;
    }

    /**
     * Reads the next chunk over the last one; a content made of pieces fills it all the same.
     *
     * @return its length, 0 at the end
     * @throws IOException when the content cannot be read, or is shorter than it says
     */
    int next() throws IOException {
        if (position >= size || limit.isPresent() && limit.get().reached()) {
            return 0;
        }
        ByteBuffer chunk = ByteBuffer.wrap(octets, 0, (int) Math.min(octets.length, size - position));
        while (chunk.hasRemaining()) {
            int length = content.read(position, chunk);
            if (length <= 0) {
                throw new EOFException("content ends at " + position + " of " + size);
            }
            position += length;
        }
        return limit.isPresent() ? limit.get().take(octets, chunk.position()) : chunk.position();
    }
}
