package org.pillarbox.outmail.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import org.pillarbox.dns.HostLookup;

/** Makes connections: as often as it takes, up to the number of attempts, over a host's addresses in turn. */
final class Dialler {
    private final Watch watch;
    private final HostLookup hosts;

    Dialler(Watch watch, HostLookup hosts) {
        this.watch = watch;
        this.hosts = hosts;
    }

    SmtpLine connect(String host, int port, Dialling how) throws IOException {
        List<InetAddress> addresses = hosts.addresses(host);
        IOException last = new IOException("no attempt to connect was made");
        for (int attempt = 0; attempt < how.attempts(); attempt++) {
            if (attempt > 0) {
                watch.pause(how.pause());
            }
            try {
                return attempt(new InetSocketAddress(addresses.get(attempt % addresses.size()), port), how);
            } catch (IOException failed) {
                last = failed;
            }
        }
        throw last;
    }

    private SmtpLine attempt(InetSocketAddress address, Dialling how) throws IOException {
        Socket socket = new Socket();
        watch.add(socket);
        try {
            how.prepare(socket);
            socket.connect(address, (int) how.times().connect().toMillis());
            return new SmtpLine(watch, socket, how);
        } catch (IOException | RuntimeException failed) {
            watch.remove(socket);
            socket.close();
            throw failed;
        }
    }
}
