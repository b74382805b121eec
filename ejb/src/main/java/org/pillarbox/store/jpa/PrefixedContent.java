package org.pillarbox.store.jpa;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.pillarbox.api.mail.Content;

/** Some header fields in front of a content. */
final class PrefixedContent implements Content {
    private final byte[] prefix;
    private final Content rest;

    PrefixedContent(byte[] prefix, Content rest) {
        this.prefix = prefix;
        this.rest = rest;
    }

    @Override
    public long size() {
        return prefix.length + rest.size();
    }

    @Override
    public int read(long position, ByteBuffer into) throws IOException {
        if (position >= prefix.length) {
            return rest.read(position - prefix.length, into);
        }
        int count = Math.min(into.remaining(), prefix.length - (int) position);
        into.put(prefix, (int) position, count);
        return count;
    }
}
