package org.pillarbox.inmail.pop3;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.pillarbox.connection.socks.SocketDialler;
import org.pillarbox.dns.HostLookup;
import org.pillarbox.settings.NetworkSettings;

/** Connects as the page Network Tweaks says (manual 16.6): so many times, over a host's addresses in turn. */
public final class Sockets implements Connecting {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final HostLookup hosts;
    private final Supplier<NetworkSettings> network;
    private final IntFunction<SocketDialler> diallers;

    /**
     * Asks for the settings at each connection.
     *
     * @param diallers gives a Connection's way to servers outside
     */
    public Sockets(HostLookup hosts, Supplier<NetworkSettings> network, IntFunction<SocketDialler> diallers) {
        this.hosts = hosts;
        this.network = network;
        this.diallers = diallers;
    }

    @Override
    public Socket connect(String host, int port, int connection) throws IOException {
        NetworkSettings how = network.get();
        SocketDialler dialler = diallers.apply(connection);
        List<InetSocketAddress> addresses = addresses(host, port, dialler);
        IOException last = new IOException("no attempt to connect was made");
        for (int attempt = 0; attempt < how.connectAttempts(); attempt++) {
            if (attempt > 0) {
                pause(how.connectRetrySeconds());
            }
            try {
                return attempt(addresses.get(attempt % addresses.size()), how, dialler);
            } catch (IOException failed) {
                last = failed;
            }
        }
        throw last;
    }

    /** A name that only the other side of a SOCKS server knows is asked for there. */
    private List<InetSocketAddress> addresses(String host, int port, SocketDialler dialler) throws IOException {
        try {
            return hosts.addresses(host).stream()
                    .map(address -> new InetSocketAddress(address, port))
                    .toList();
        } catch (UnknownHostException unknown) {
            if (dialler.looksUp()) {
                return List.of(InetSocketAddress.createUnresolved(host, port));
            }
            throw unknown;
        }
    }

    private static Socket attempt(InetSocketAddress address, NetworkSettings how, SocketDialler dialler)
            throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(how.sentAtOnce());
            if (how.sizesLimited()) {
                socket.setSendBufferSize(how.sendBufferBytes());
                socket.setReceiveBufferSize(how.receiveBufferBytes());
            }
            Duration silence = Duration.ofSeconds(how.clientSeconds());
            dialler.connect(socket, address, silence.compareTo(LONGEST) < 0 ? silence : LONGEST);
            return socket;
        } catch (IOException | RuntimeException failed) {
            socket.close();
            throw failed;
        }
    }

    private static void pause(int seconds) throws IOException {
        try {
            Thread.sleep(Duration.ofSeconds(seconds).toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("collecting was stopped");
        }
    }
}
