package org.pillarbox.connection.socks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.pillarbox.dns.HostLookup;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SocksSettings;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;

/** Gives each Connection its way to servers outside: straight, or through the SOCKS server where its page says so. Thread safe. */
public final class SocketDiallers {
    private final Settings settings;
    private final SocksSecret secret;
    private final HostLookup hosts;

    public SocketDiallers(Settings settings, SocksSecret secret, HostLookup hosts) {
        this.settings = settings;
        this.secret = secret;
        this.hosts = hosts;
    }

    /** The way of a Connection; what is saved later holds for the sockets that are connected then. */
    public SocketDialler of(int connection) {
        return new SocketDialler() {
            @Override
            public void connect(Socket socket, InetSocketAddress to, Duration time) throws IOException {
                now(connection).connect(socket, to, time);
            }

            @Override
            public boolean looksUp() {
                return isThroughSocks(connection);
            }
        };
    }

    private SocketDialler now(int connection) throws IOException {
        if (!isThroughSocks(connection)) {
            return SocketDialler.STRAIGHT;
        }
        SocksSettings server = settings.get(SocksSettings.class);
        if (!server.isSet()) {
            throw new IOException("The Connection goes through a SOCKS server, but Misc Settings names none");
        }
        return new SocksDialler(server, secret.open(server), hosts);
    }

    private boolean isThroughSocks(int connection) {
        return settings.get(Connections.class)
                .find(connection)
                .filter(Connection::throughSocks)
                .isPresent();
    }
}
