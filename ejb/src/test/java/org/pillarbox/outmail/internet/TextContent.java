package org.pillarbox.outmail.internet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.pillarbox.api.mail.Content;

/** A message in memory. */
record TextContent(byte[] bytes) implements Content {
    TextContent(String text) {
        this(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public int read(long position, ByteBuffer into) {
        int length = (int) Math.min(into.remaining(), bytes.length - position);
        into.put(bytes, (int) position, length);
        return length;
    }
}
