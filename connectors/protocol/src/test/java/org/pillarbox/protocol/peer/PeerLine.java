package org.pillarbox.protocol.peer;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** One accepted connection, in the clear or encrypted. */
final class PeerLine implements AutoCloseable {
    private static final int WAIT_MILLIS = 60_000;
    private static final String END = ".";

    private final Socket plain;
    private Socket socket;
    private InputStream in;

    PeerLine(Socket accepted) throws IOException {
        plain = accepted;
        socket = accepted;
        socket.setSoTimeout(WAIT_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    void say(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** The next line without its CRLF. */
    String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int octet;
        do {
            octet = in.read();
            if (octet < 0) {
                throw new EOFException("the client closed after '" + line + "'");
            }
            line.write(octet);
        } while (octet != '\n');
        String text = line.toString(StandardCharsets.ISO_8859_1);
        if (!text.endsWith("\r\n")) {
            throw new IOException("a line of the client ends without CRLF: " + text);
        }
        return text.substring(0, text.length() - 2);
    }

    /** Up to a line of a single dot, which is not part of it. */
    byte[] content() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (String line = line(); !line.equals(END); line = line()) {
            content.writeBytes((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        return content.toByteArray();
    }

    byte[] octets(int count) throws IOException {
        byte[] octets = in.readNBytes(count);
        if (octets.length < count) {
            throw new EOFException("the client closed after " + octets.length + " of " + count + " octets");
        }
        return octets;
    }

    /** Whether the client closes without another word. */
    boolean ends() throws IOException {
        return in.read() < 0;
    }

    void shakeHands(SSLContext tls) throws IOException {
        SSLSocket secure = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
        secure.setUseClientMode(false);
        secure.startHandshake();
        socket = secure;
        in = new BufferedInputStream(secure.getInputStream());
    }

    /** The client sees a reset connection, not an end. */
    void cut() throws IOException {
        plain.setSoLinger(true, 0);
        plain.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
