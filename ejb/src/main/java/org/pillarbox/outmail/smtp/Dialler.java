package org.pillarbox.outmail.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.connection.socks.SocketDialler;
import org.pillarbox.dns.HostLookup;
import org.pillarbox.outmail.SmtpTarget;
import org.pillarbox.outmail.Unreachable;

/** Makes connections: as often as it takes, up to the number of attempts, over a host's addresses in turn. */
final class Dialler {
    private static final Reply AVOIDED =
            Reply.of(451, "4.4.6", "The name leads to an address that is not connected to");

    private final Watch watch;
    private final HostLookup hosts;
    private final SocketDialler way;

    Dialler(Watch watch, HostLookup hosts, SocketDialler way) {
        this.watch = watch;
        this.hosts = hosts;
        this.way = way;
    }

    SmtpLine connect(SmtpTarget target, Dialling how) throws IOException {
        List<InetSocketAddress> addresses = addresses(target);
        IOException last = new IOException("no attempt to connect was made");
        for (int attempt = 0; attempt < how.attempts(); attempt++) {
            if (attempt > 0) {
                watch.pause(how.pause());
            }
            try {
                return attempt(addresses.get(attempt % addresses.size()), how);
            } catch (IOException failed) {
                last = failed;
            }
        }
        throw last;
    }

    /** Looked at here, since a name may lead elsewhere than it did when somebody asked before. */
    private List<InetSocketAddress> addresses(SmtpTarget target) throws IOException {
        List<InetAddress> found;
        try {
            found = target.addresses().isEmpty() ? hosts.addresses(target.host()) : target.addresses();
        } catch (UnknownHostException nobodyKnows) {
            if (!way.looksUp()) {
                throw nobodyKnows;
            }
            return List.of(InetSocketAddress.createUnresolved(target.host(), target.port()));
        }
        List<InetSocketAddress> good = found.stream()
                .filter(address -> !target.avoided().test(address))
                .map(address -> new InetSocketAddress(address, target.port()))
                .toList();
        if (good.isEmpty()) {
            throw new Unreachable(AVOIDED);
        }
        return good;
    }

    private SmtpLine attempt(InetSocketAddress address, Dialling how) throws IOException {
        Socket socket = new Socket();
        watch.add(socket);
        try {
            how.prepare(socket);
            way.connect(socket, address, how.times().connect());
            return new SmtpLine(watch, socket, how);
        } catch (IOException | RuntimeException failed) {
            watch.remove(socket);
            socket.close();
            throw failed;
        }
    }
}
