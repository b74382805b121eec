package org.pillarbox.inmail.pop3;

import java.io.IOException;
import java.net.Socket;

/** Port: makes connections to other servers, as often and through whatever the settings say. Safe for threads. */
@FunctionalInterface
public interface Connecting {
    /**
     * A connected socket, which is the caller's from then on.
     *
     * @param connection the number of the Connection that it belongs to
     * @throws IOException when there is no connection, as the last attempt has it
     */
    Socket connect(String host, int port, int connection) throws IOException;
}
