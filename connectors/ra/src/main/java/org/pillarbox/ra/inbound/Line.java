package org.pillarbox.ra.inbound;

import io.netty.buffer.ByteBuf;

/** What an outlet asks of the connection besides carrying bytes; each comes after everything that was flushed before. */
interface Line {
    /**
     * Drops what the peer sent so far, sends these last words in the clear, and shakes hands. The peer may answer them
     * at once, so nothing it sends from then on is dropped.
     */
    void encrypt(ByteBuf lastWords);

    /** Sends what is on its way, then closes. */
    void hangUp();

    /** Closes at once. */
    void cut();
}
