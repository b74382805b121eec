package org.pillarbox.connection.socks;

import java.io.IOException;

/** A connection through a SOCKS server that did not come about because of that server. */
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

    /** The same with a reason from below. */
    public SocksFailure(String server, String what, IOException cause) {
        super("The SOCKS server " + server + " " + what, cause);
    }
}
