package org.pillarbox.ra.inbound;

/** What an outlet asks of the connection besides carrying bytes; each comes after everything that was flushed before. */
interface Line {
    /** Drops what the peer sent so far and shakes hands. */
    void encrypt();

    /** Sends what is on its way, then closes. */
    void hangUp();

    /** Closes at once. */
    void cut();
}
