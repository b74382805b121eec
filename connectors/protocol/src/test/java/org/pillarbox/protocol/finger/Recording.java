package org.pillarbox.protocol.finger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.pillarbox.protocol.session.ByteSource;
import org.pillarbox.protocol.session.Output;

/** Keeps every octet that is sent. */
final class Recording implements Output {
    private final StringBuilder sent;
    private boolean closed;

    Recording(StringBuilder sent) {
        this.sent = sent;
    }

    @Override
    public void write(ByteBuffer bytes) {
        sent.append(StandardCharsets.UTF_8.decode(bytes));
    }

    @Override
    public void stream(ByteSource source) {
        throw new UnsupportedOperationException("answers are short");
    }

    @Override
    public void startTls() {
        throw new UnsupportedOperationException("Finger has no TLS");
    }

    @Override
    public void pause(Duration time) {
        throw new UnsupportedOperationException("Finger never waits");
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public boolean ready() {
        return !closed;
    }
}
