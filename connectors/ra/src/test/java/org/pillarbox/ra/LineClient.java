package org.pillarbox.ra;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** The other end of a {@link LineSession}. Waits at most ten seconds for anything. */
public final class LineClient implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 10_000;

    private Socket socket;
    private InputStream in;

    public LineClient(int port) throws IOException {
        this("127.0.0.1", port);
    }

    public LineClient(String host, int port) throws IOException {
        this(host, port, 0);
    }

    /** With so small a receive buffer that the server notices at once when nothing is read. */
    public LineClient(String host, int port, int receiveBuffer) throws IOException {
        socket = new Socket();
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getByName(host), port), TIMEOUT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    public LineClient send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** The next line, without its end; {@code null} at the end of the stream. */
    public String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            int c = in.read();
            if (c < 0) {
                return line.isEmpty() ? null : line.toString();
            }
            if (c == '\n') {
                return line.toString().strip();
            }
            line.append((char) c);
        }
    }

    public byte[] bytes(int length) throws IOException {
        return in.readNBytes(length);
    }

    /** Whether the server has closed; takes a broken connection for closed. */
    public boolean ended() {
        try {
            return in.read() < 0;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    public Socket socket() {
        return socket;
    }

    /** Shakes hands over the connection, trusting anybody; gives the protocol's version. */
    public String encrypt(String... versions) throws IOException, GeneralSecurityException {
        return encryptFor("localhost", versions);
    }

    /** The same, asking for the certificate of this name; one without a dot is not said. */
    public String encryptFor(String name, String... versions) throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new TrustEverybody()}, null);
        SSLSocket secure = (SSLSocket) context.getSocketFactory().createSocket(socket, name, socket.getPort(), true);
        if (versions.length > 0) {
            secure.setEnabledProtocols(versions);
        }
        secure.startHandshake();
        socket = secure;
        in = new BufferedInputStream(secure.getInputStream());
        return secure.getSession().getProtocol();
    }

    /** The certificate that the server showed. */
    public X509Certificate certificate() throws IOException {
        return (X509Certificate) ((SSLSocket) socket).getSession().getPeerCertificates()[0];
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static final class TrustEverybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
