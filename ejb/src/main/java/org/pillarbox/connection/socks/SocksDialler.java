package org.pillarbox.connection.socks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.pillarbox.dns.HostLookup;
import org.pillarbox.settings.SocksSettings;
import org.pillarbox.settings.SocksVersion;

/** Connects through one SOCKS server. */
final class SocksDialler implements SocketDialler {
    private final SocksSettings server;
    private final String password;
    private final HostLookup hosts;

    SocksDialler(SocksSettings server, String password, HostLookup hosts) {
        this.server = server;
        this.password = password;
        this.hosts = hosts;
    }

    @Override
    public void connect(Socket socket, InetSocketAddress to, Duration time) throws IOException {
        Wire wire = new Wire(socket, time);
        try {
            InetAddress address = hosts.addresses(server.address()).get(0);
            socket.connect(new InetSocketAddress(address, server.port()), Wire.millis(wire.left()));
        } catch (IOException unreachable) {
            throw new SocksFailure(name(), "cannot be reached: " + unreachable.getMessage());
        }
        int patience = socket.getSoTimeout();
        try {
            handshake().run(wire, to);
        } catch (Handshake.Refused refusal) {
            throw new SocksFailure(name(), refusal.getMessage());
        } catch (IOException broken) {
            throw new SocksFailure(name(), "breaks off: " + broken.getMessage());
        }
        socket.setSoTimeout(patience);
    }

    private Handshake handshake() {
        return server.version() == SocksVersion.FIVE
                ? new FiveHandshake(server.user(), password)
                : new FourHandshake(server.user());
    }

    private String name() {
        return (server.address().contains(":") ? "[" + server.address() + "]" : server.address()) + ":" + server.port();
    }

    @Override
    public boolean looksUp() {
        return true;
    }
}
