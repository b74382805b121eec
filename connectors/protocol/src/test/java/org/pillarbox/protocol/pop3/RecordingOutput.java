package org.pillarbox.protocol.pop3;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.pillarbox.protocol.session.ByteSource;
import org.pillarbox.protocol.session.Output;

/** Keeps what is sent; drains sources at once through a buffer of a chosen size. */
final class RecordingOutput implements Output {
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final int bufferSize;
    boolean handshake;
    boolean closed;

    RecordingOutput(int bufferSize) {
        this.bufferSize = bufferSize;
    }

    @Override
    public void write(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            sent.write(bytes.get());
        }
    }

    @Override
    public void stream(ByteSource source) {
        ByteBuffer buffer = ByteBuffer.allocate(bufferSize);
        try (source) {
            boolean more = true;
            while (more) {
                more = source.read(buffer);
                buffer.flip();
                write(buffer);
                buffer.clear();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void startTls() {
        handshake = true;
    }

    @Override
    public void pause(Duration time) {
        throw new UnsupportedOperationException("POP3 never waits");
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public boolean ready() {
        return !closed && !handshake;
    }

    /** What was sent since the last call. */
    byte[] takeBytes() {
        byte[] bytes = sent.toByteArray();
        sent.reset();
        return bytes;
    }

    String take() {
        return new String(takeBytes(), StandardCharsets.ISO_8859_1);
    }
}
