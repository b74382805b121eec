package org.pillarbox.protocol.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A server behind a socket. */
public final class SocketPeer implements TranscriptPeer {
    private static final int WAIT_MILLIS = 60_000;
    private static final int BUFFER_BYTES = 8192;

    private final SSLContext tls;
    private final LineCutter lines = new LineCutter();
    private Socket socket = new Socket();
    private boolean ended;

    /**
     * Connects.
     *
     * @param tls whom to trust
     * @param implicitTls whether to shake hands at once
     */
    public SocketPeer(InetSocketAddress server, SSLContext tls, boolean implicitTls) throws IOException {
        this.tls = tls;
        socket.connect(server, WAIT_MILLIS);
        socket.setSoTimeout(WAIT_MILLIS);
        socket.setTcpNoDelay(true);
        if (implicitTls) {
            handshake();
        }
    }

    @Override
    public void send(byte[] bytes) throws IOException {
        try {
            socket.getOutputStream().write(bytes);
        } catch (SocketException closed) {
            // The server may have closed already; what it said before is what matters.
            return;
        }
    }

    @Override
    public Optional<String> line() throws IOException {
        Optional<String> line = lines.next();
        while (line.isEmpty() && fill()) {
            line = lines.next();
        }
        return line;
    }

    @Override
    public Optional<String> unread() throws IOException {
        Optional<String> line = lines.next();
        boolean more = line.isEmpty()
                && !ended
                && !socket.isClosed()
                && socket.getInputStream().available() > 0;
        return more && fill() ? lines.next() : line;
    }

    @Override
    public void handshake() throws IOException {
        String host = ((InetSocketAddress) socket.getRemoteSocketAddress()).getHostString();
        SSLSocket over = (SSLSocket) tls.getSocketFactory().createSocket(socket, host, socket.getPort(), true);
        over.startHandshake();
        socket = over;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private boolean fill() throws IOException {
        byte[] bytes = new byte[BUFFER_BYTES];
        try {
            InputStream in = socket.getInputStream();
            int count = in.read(bytes);
            lines.add(bytes, Math.max(count, 0));
            ended = count < 0;
            return !ended;
        } catch (SocketTimeoutException silent) {
            throw new IOException("the server says nothing", silent);
        } catch (SocketException reset) {
            ended = true;
            return false;
        }
    }
}
