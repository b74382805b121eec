package org.pillarbox.outmail.smtp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.pillarbox.api.mail.Reply;

/** The connection below a conversation: text out, replies in, each within its time. */
final class SmtpLine implements AutoCloseable {
    private static final int BUFFER = 32 << 10;

    private final Watch watch;
    private final Socket plain;
    private final Dialling how;
    private Socket socket;
    private BufferedInputStream in;
    private OutputStream out;
    private ReplyReader replies;

    /** Speaks over a socket that is connected; whoever watches closes it when time is up. */
    SmtpLine(Watch watch, Socket plain, Dialling how) throws IOException {
        this.watch = watch;
        this.plain = plain;
        this.how = how;
        use(plain);
    }

    private void use(Socket next) throws IOException {
        socket = next;
        in = new BufferedInputStream(how.inPieces(next.getInputStream()), BUFFER);
        out = new BufferedOutputStream(how.inPieces(next.getOutputStream()), BUFFER);
        replies = new ReplyReader(in);
    }

    /**
     * Shakes hands. What the server said before, behind its last reply, was not said under TLS and ends the connection.
     *
     * @param nameChecked whether the certificate must name the host
     * @throws SSLException when there is no handshake, for whatever reason
     */
    void encrypt(SSLContext context, String host, boolean nameChecked, Duration time) throws IOException {
        if (in.available() > 0) {
            throw new IOException("the server goes on in the clear behind its answer to STARTTLS");
        }
        SSLSocket secure = (SSLSocket) context.getSocketFactory().createSocket(plain, host, plain.getPort(), true);
        if (nameChecked) {
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
        }
        try {
            watch.within(time, plain, () -> {
                secure.startHandshake();
                return secure;
            });
        } catch (SSLException refused) {
            throw refused;
        } catch (IOException broken) {
            throw new SSLException(broken.getMessage(), broken);
        }
        use(secure);
    }

    /** Says a command; it may wait in a buffer until a reply is asked for. */
    void say(String line, Duration time) throws IOException {
        write((line + "\r\n").getBytes(StandardCharsets.UTF_8), time);
    }

    void write(byte[] bytes, Duration time) throws IOException {
        write(bytes, 0, bytes.length, time);
    }

    void write(byte[] bytes, int from, int length, Duration time) throws IOException {
        watch.within(time, plain, () -> {
            out.write(bytes, from, length);
            return length;
        });
    }

    /** Several of these in a time of their own. */
    <T> T within(Duration time, Watch.Wait<T> several) throws IOException {
        return watch.within(time, plain, several);
    }

    /** Sends what waits and gives the next reply. */
    Reply reply(Duration time) throws IOException {
        return watch.within(time, plain, () -> {
            out.flush();
            return replies.read();
        });
    }

    /** The version of TLS; empty in the clear. */
    Optional<String> tls() {
        return socket instanceof SSLSocket secure
                ? Optional.of(secure.getSession().getProtocol())
                : Optional.empty();
    }

    boolean isOpen() {
        return !plain.isClosed();
    }

    /** Cuts the line. */
    @Override
    public void close() {
        watch.remove(plain);
        try {
            plain.close();
            socket.close();
        } catch (IOException gone) {
            // There is nobody left to tell.
            return;
        }
    }
}
