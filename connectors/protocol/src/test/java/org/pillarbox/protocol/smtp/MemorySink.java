package org.pillarbox.protocol.smtp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.pillarbox.api.mail.MessageSink;

/** A sink in memory that can be full, and knows what became of it. */
final class MemorySink implements MessageSink {
    private final long room;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean discarded;

    MemorySink(long room) {
        this.room = room;
    }

    @Override
    public void write(ByteBuffer more) throws IOException {
        if (discarded) {
            throw new IllegalStateException("written after discard");
        }
        if (bytes.size() + more.remaining() > room) {
            throw new IOException("no space left on device");
        }
        byte[] copy = new byte[more.remaining()];
        more.get(copy);
        bytes.writeBytes(copy);
    }

    @Override
    public long size() {
        return bytes.size();
    }

    @Override
    public void discard() {
        discarded = true;
    }

    boolean isDiscarded() {
        return discarded;
    }

    byte[] content() {
        return bytes.toByteArray();
    }

    String text() {
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
