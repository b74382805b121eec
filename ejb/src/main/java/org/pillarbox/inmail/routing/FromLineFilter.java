package org.pillarbox.inmail.routing;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.pillarbox.api.mail.MessageSink;

/**
 * Takes a first line {@code From somebody date} off a message, which some providers leave there from their mailbox files (manual
 * 6.3.2.2.1). A field {@code From:} stays. Bytes pass in chunks of any size. Not thread safe.
 */
public final class FromLineFilter implements MessageSink {
    private static final byte[] BEGINNING = {'F', 'r', 'o', 'm', ' '};

    private enum State {
        BEGINNING,
        DROPPING,
        PASSING
    }

    private final MessageSink to;
    private State state = State.BEGINNING;
    private int matched;

    /** Passes everything else on. */
    public FromLineFilter(MessageSink to) {
        this.to = to;
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        while (state == State.BEGINNING && bytes.hasRemaining()) {
            if (bytes.get(bytes.position()) != BEGINNING[matched]) {
                state = State.PASSING;
                to.write(ByteBuffer.wrap(BEGINNING, 0, matched));
            } else {
                bytes.get();
                state = ++matched == BEGINNING.length ? State.DROPPING : State.BEGINNING;
            }
        }
        while (state == State.DROPPING && bytes.hasRemaining()) {
            state = bytes.get() == '\n' ? State.PASSING : State.DROPPING;
        }
        if (bytes.hasRemaining()) {
            to.write(bytes);
        }
    }

    /** The message has ended: what was held back belongs to it after all. */
    public void end() throws IOException {
        if (state == State.BEGINNING && matched > 0) {
            state = State.PASSING;
            to.write(ByteBuffer.wrap(BEGINNING, 0, matched));
        }
    }

    @Override
    public long size() {
        return to.size();
    }

    @Override
    public void discard() {
        to.discard();
    }
}
