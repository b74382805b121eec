package org.pillarbox.protocol.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.pillarbox.protocol.session.ByteSource;
import org.pillarbox.protocol.session.Output;

/** Keeps what a session says; ready at once again, but for a handshake and the end. */
public final class MemoryOutput implements Output {
    private static final int STREAM_BYTES = 4096;

    private final LineCutter lines = new LineCutter();
    private boolean awaitingHandshake;
    private boolean closed;
    private Duration paused = Duration.ZERO;

    @Override
    public void write(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        try {
            lines.add(copy, copy.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stream(ByteSource source) {
        try (source) {
            boolean more = true;
            while (more) {
                ByteBuffer buffer = ByteBuffer.allocate(STREAM_BYTES);
                more = source.read(buffer);
                write(buffer.flip());
            }
        } catch (IOException e) {
            closed = true;
        }
    }

    @Override
    public void startTls() {
        awaitingHandshake = true;
    }

    @Override
    public void pause(Duration time) {
        paused = paused.plus(time);
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public boolean ready() {
        return !closed && !awaitingHandshake;
    }

    /** The next line that was said. */
    public Optional<String> line() {
        return lines.next();
    }

    /** Whether the session has closed. */
    public boolean isClosed() {
        return closed;
    }

    /** How long a client would have waited for what was said, in all. */
    public Duration paused() {
        return paused;
    }

    /** Whether the session waits for TLS. */
    public boolean isAwaitingHandshake() {
        return awaitingHandshake;
    }

    /** The handshake is done. */
    public void shakeHands() {
        awaitingHandshake = false;
    }
}
