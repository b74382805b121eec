package org.pillarbox.protocol.session;

import java.nio.ByteBuffer;
import java.time.Duration;

/** Where a session's answers go. Order is kept. */
public interface Output {
    /** Sends these bytes; the buffer is the host's from now on. For replies, not for content. */
    void write(ByteBuffer bytes);

    /**
     * Sends what the source gives, as fast as the peer takes it. The output is not ready until it is sent. A source that
     * throws ends the connection, since the peer can no longer tell where the content ends.
     */
    void stream(ByteSource source);

    /** After all that was written: drops whatever the peer has already sent, and shakes hands. Not ready until then. */
    void startTls();

    /** After all that was written: lets time pass. Not ready until it has; what is written then goes out behind it. */
    void pause(Duration time);

    /** After all that was written: closes. Never ready again. */
    void close();

    /** Whether the session may go on with the next command. */
    boolean ready();
}
