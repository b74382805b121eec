package org.pillarbox.connection.socks;

import java.io.IOException;

/**
 * A connection through a SOCKS server that did not come about because of that server. It has no cause of its own: whoever looks for the error
 * of the network behind a failure would take it for one of the mail server's.
 */
public class SocksFailure extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Names the server.
     *
     * @param server as {@code host:port}
     * @param what it did, such as {@code cannot be reached: Connection refused}
     */
    public SocksFailure(String server, String what) {
        super("The SOCKS server " + server + " " + what);
    }
}
