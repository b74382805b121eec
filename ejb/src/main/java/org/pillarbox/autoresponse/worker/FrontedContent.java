package org.pillarbox.autoresponse.worker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.pillarbox.api.mail.Content;

/** Some header fields in front of a message. */
final class FrontedContent implements Content {
    private final byte[] front;
    private final Content rest;

    FrontedContent(String front, Content rest) {
        this.front = front.getBytes(StandardCharsets.UTF_8);
        this.rest = rest;
    }

    @Override
    public long size() {
        return front.length + rest.size();
    }

    @Override
    public int read(long position, ByteBuffer into) throws IOException {
        if (position >= front.length) {
            return rest.read(position - front.length, into);
        }
        int count = Math.min(into.remaining(), front.length - (int) position);
        into.put(front, (int) position, count);
        return count;
    }
}
