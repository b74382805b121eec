package org.pillarbox.connection.socks;

import java.io.IOException;
import java.net.InetSocketAddress;

/** What is said to a SOCKS server before the bytes are the other end's. */
interface Handshake {
    /** Asks for a connection to there, and waits for it. */
    void run(Wire wire, InetSocketAddress to) throws IOException;

    /** The server says no; the message goes on behind its name. */
    final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(String what) {
            super(what);
        }
    }
}
