package org.pillarbox.connection.socks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** Port: connects sockets to servers outside. Thread safe. */
public interface SocketDialler {
    /** Without any server in between. */
    SocketDialler STRAIGHT = new SocketDialler() {
        @Override
        public void connect(Socket socket, InetSocketAddress to, Duration time) throws IOException {
            socket.connect(to, Wire.millis(time));
        }

        @Override
        public boolean looksUp() {
            return false;
        }
    };

    /**
     * Connects a socket that the caller has made and set up, and closes when this fails. Afterwards its bytes are those of the other
     * end; whatever stands in between has been dealt with.
     *
     * @param to an address, or a name that nobody here could look up, where {@link #looksUp} says so
     * @param time for all of it
     * @throws SocksFailure when the SOCKS server is the reason; its message names it
     */
    void connect(Socket socket, InetSocketAddress to, Duration time) throws IOException;

    /** Whether a name that cannot be looked up here may be asked for as it is. */
    boolean looksUp();
}
