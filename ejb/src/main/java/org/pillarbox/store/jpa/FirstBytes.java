package org.pillarbox.store.jpa;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.pillarbox.api.mail.Content;

/** The beginning of a content. */
final class FirstBytes implements Content {
    private final Content whole;
    private final long size;

    /** @param size at most that of the content */
    FirstBytes(Content whole, long size) {
        this.whole = whole;
        this.size = size;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long position, ByteBuffer into) throws IOException {
        if (position >= size) {
            return -1;
        }
        int limit = into.limit();
        into.limit((int) Math.min(limit, into.position() + (size - position)));
        try {
            return whole.read(position, into);
        } finally {
            into.limit(limit);
        }
    }
}
