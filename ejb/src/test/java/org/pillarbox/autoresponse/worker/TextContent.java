package org.pillarbox.autoresponse.worker;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.pillarbox.api.mail.Content;

/** A text as a message. */
public final class TextContent implements Content {
    private final byte[] bytes;

    public TextContent(String text) {
        bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public int read(long position, ByteBuffer into) {
        int count = (int) Math.min(into.remaining(), bytes.length - position);
        into.put(bytes, (int) position, count);
        return count > 0 ? count : -1;
    }
}
