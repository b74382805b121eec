package org.pillarbox.ra.inbound;

/** Where the connections' lines go: one line per event, the session's id first, never what a peer sent. */
final class Log {
    static final System.Logger LOGGER = System.getLogger("org.pillarbox.ra.inbound");

    private Log() {}
}
