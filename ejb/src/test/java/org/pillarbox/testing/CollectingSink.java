package org.pillarbox.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.pillarbox.api.mail.MessageSink;

/** Keeps in memory what is written to it. */
public final class CollectingSink implements MessageSink {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void write(ByteBuffer buffer) {
        byte[] chunk = new byte[buffer.remaining()];
        buffer.get(chunk);
        bytes.writeBytes(chunk);
    }

    @Override
    public long size() {
        return bytes.size();
    }

    @Override
    public void discard() {
        bytes.reset();
    }

    /** What was written, taken for UTF-8. */
    public String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
