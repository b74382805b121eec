package org.pillarbox.api.mail;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Takes the bytes of one message while they arrive. Nothing is visible to anyone before the listener that handed the
 * sink out accepts it. Not thread safe; used by one session.
 */
public interface MessageSink {
    /**
     * Takes all remaining bytes of the buffer.
     *
     * @throws IOException when the store cannot take them (disk full): the session discards the sink and answers 452
     */
    void write(ByteBuffer bytes) throws IOException;

    /** Bytes taken so far. */
    long size();

    /** Forgets the message; no effect when it was accepted or discarded before. */
    void discard();
}
