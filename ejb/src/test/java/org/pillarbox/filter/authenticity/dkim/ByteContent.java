package org.pillarbox.filter.authenticity.dkim;

import java.nio.ByteBuffer;
import org.pillarbox.api.mail.Content;

/** A message in memory. */
public record ByteContent(byte[] bytes) implements Content {
    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public int read(long position, ByteBuffer into) {
        if (position >= bytes.length) {
            return -1;
        }
        int count = (int) Math.min(into.remaining(), bytes.length - position);
        into.put(bytes, (int) position, count);
        return count;
    }
}
