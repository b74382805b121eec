package org.pillarbox.protocol.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Keeps the text of a conversation that only writes and closes. */
public final class WrittenText implements Output {
    private final StringBuilder sent = new StringBuilder();
    private boolean closed;

    /** All of it so far. */
    public String text() {
        return sent.toString();
    }

    /** Whether the session has ended it. */
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void write(ByteBuffer bytes) {
        sent.append(StandardCharsets.UTF_8.decode(bytes));
    }

    @Override
    public void stream(ByteSource source) {
        throw new UnsupportedOperationException("only written");
    }

    @Override
    public void startTls() {
        throw new UnsupportedOperationException("without TLS");
    }

    @Override
    public void pause(Duration time) {
        throw new UnsupportedOperationException("nobody waits");
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
