package org.pillarbox.ra.inbound;

import io.netty.buffer.ByteBuf;
import java.time.Duration;

/** What an outlet asks of the connection besides carrying bytes; each comes after everything that was flushed before. */
interface Line {
    /**
     * Drops what the peer sent so far, sends these last words in the clear, and shakes hands. The peer may answer them
     * at once, so nothing it sends from then on is dropped.
     */
    void encrypt(ByteBuf lastWords);

    /** Tells the outlet to resume when the time is over. */
    void resumeAfter(Duration time);

    /** Sends what is on its way, then closes. */
    void hangUp();

    /** Closes at once. */
    void cut();
}
