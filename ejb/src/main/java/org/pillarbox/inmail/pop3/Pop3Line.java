package org.pillarbox.inmail.pop3;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.pillarbox.inmail.pop3.Pop3Failure.Kind;
import org.pillarbox.inmail.pop3.Watchman.Reason;

/** The connection below a session: lines out, lines and blocks in. Bounded in length and time. */
final class Pop3Line implements AutoCloseable {
    /** Far more than the 512 of RFC 2449 §4. */
    static final int LONGEST_LINE = 4096;

    private static final int BUFFER = 32 << 10;

    private final Socket plain;
    private final Watchman.Watched watched;
    private final Duration silence;
    private final byte[] buffer = new byte[BUFFER];
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private int at;
    private int end;
    private boolean bareLineFeeds;

    /**
     * Speaks over a connected socket.
     *
     * @param silence of the server after which it is given up
     */
    Pop3Line(Watchman watchman, Socket plain, Duration silence) throws IOException {
        this.plain = plain;
        this.silence = silence;
        this.watched = watchman.watch(plain);
        use(plain);
        together(silence);
    }

    private void use(Socket next) throws IOException {
        socket = next;
        in = next.getInputStream();
        out = next.getOutputStream();
        at = 0;
        end = 0;
    }

    /**
     * Shakes hands with a server whose certificate names the host.
     *
     * @throws Pop3Failure when the server went on in the clear, or there is no handshake
     */
    void encrypt(SSLContext context, String host) throws Pop3Failure {
        try {
            if (hasMore()) {
                throw Pop3Failure.of(Kind.INSECURE, "The server goes on in the clear behind its answer to STLS");
            }
            SSLSocket secure = (SSLSocket) context.getSocketFactory().createSocket(plain, host, plain.getPort(), true);
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            together(silence);
            watched.begin(silence);
            secure.startHandshake();
            use(secure);
        } catch (Pop3Failure known) {
            throw known;
        } catch (IOException refused) {
            throw Pop3Failure.of(
                    Kind.INSECURE,
                    "The connection could not be secured: " + Words.of(refused, watched.reason()),
                    refused);
        } finally {
            watched.end();
        }
    }

    /** The suite that the line is encrypted with. */
    Optional<String> cipher() {
        return socket instanceof SSLSocket secure
                ? Optional.of(secure.getSession().getCipherSuite())
                : Optional.empty();
    }

    /** The address of the other side. */
    String address() {
        return plain.getInetAddress() == null ? "" : plain.getInetAddress().getHostAddress();
    }

    /** All up to the next such call may take so long together, and be silent no longer than the line's own time. */
    void together(Duration time) {
        watched.together(time.compareTo(silence) < 0 ? silence : time);
    }

    /** Whether the server has said more than was read. */
    boolean hasMore() throws Pop3Failure {
        return at < end || hasWaiting();
    }

    /** Whether more has come than what the last block shows. */
    boolean hasWaiting() throws Pop3Failure {
        try {
            return in.available() > 0;
        } catch (IOException lost) {
            throw lost(lost);
        }
    }

    /** Whether the server ends its lines by line feeds alone. */
    boolean hasBareLineFeeds() {
        return bareLineFeeds;
    }

    /** Says a line. */
    void say(String line) throws Pop3Failure {
        watched.begin(silence);
        try {
            out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException lost) {
            throw lost(lost);
        } finally {
            watched.end();
        }
    }

    /** The next line without its end; bytes as they are, one to a character. */
    String line() throws Pop3Failure {
        StringBuilder text = new StringBuilder(80);
        while (true) {
            if (at == end) {
                fill();
            }
            byte next = buffer[at++];
            if (next == '\n') {
                break;
            }
            if (text.length() == LONGEST_LINE) {
                throw Pop3Failure.of(Kind.DISORDER, "A line of the server's answer has no end");
            }
            text.append((char) (next & 0xff));
        }
        int length = text.length();
        bareLineFeeds = length == 0 || text.charAt(length - 1) != '\r';
        return bareLineFeeds ? text.toString() : text.substring(0, length - 1);
    }

    /** What has come and was not read; at least one byte. */
    ByteBuffer block() throws Pop3Failure {
        if (at == end) {
            fill();
        }
        return ByteBuffer.wrap(buffer, at, end - at);
    }

    /** So many bytes of the last block are read. */
    void read(int bytes) {
        at += bytes;
    }

    private void fill() throws Pop3Failure {
        watched.begin(silence);
        try {
            int read = in.read(buffer);
            if (read < 0) {
                throw lost(new EOFException("the server has closed the connection"));
            }
            at = 0;
            end = read;
        } catch (Pop3Failure known) {
            throw known;
        } catch (IOException lost) {
            throw lost(lost);
        } finally {
            watched.end();
        }
    }

    private Pop3Failure lost(IOException failure) {
        Reason reason = watched.reason();
        IOException cause =
                switch (reason) {
                    case NONE -> failure;
                    case STOP -> new InterruptedIOException(reason.words());
                    case SILENCE, SLOWNESS -> new SocketTimeoutException(reason.words());
                };
        return Pop3Failure.of(Kind.LOST, "The connection ended: " + Words.of(cause, reason), cause);
    }

    @Override
    public void close() {
        watched.forget();
        try {
            plain.close();
            socket.close();
        } catch (IOException gone) {
            // There is nobody left to tell.
            return;
        }
    }
}
