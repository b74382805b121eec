package org.pillarbox.monitor.tls;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.pillarbox.certificates.CertificateFacts;
import org.pillarbox.monitor.tls.TlsStatus.Trial;

/** Connects as a client does and looks at what is shown, whatever it is. */
public final class TlsProbe {
    private static final int MOST_LINES = 50;
    private static final int LONGEST_LINE = 1000;
    private static final char SPACE = 0x20;

    private final int patienceMillis;
    private final Clock clock;

    /** How long each step may take. */
    public TlsProbe(int patienceMillis, Clock clock) {
        this.patienceMillis = patienceMillis;
        this.clock = clock;
    }

    /**
     * Where and how.
     *
     * @param title of the service
     * @param address where it listens
     * @param protocol such as {@code smtp}; says how TLS is asked for
     * @param fromTheStart whether it need not be asked for
     * @param hostName that is asked for in the handshake
     */
    public record Aim(
            String title, InetSocketAddress address, String protocol, boolean fromTheStart, String hostName) {}

    /** Tries. */
    public Trial look(Aim aim) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(patienceMillis);
            socket.connect(aim.address(), patienceMillis);
            if (!aim.fromTheStart()) {
                Optional<String> refusal = ask(aim, socket);
                if (refusal.isPresent()) {
                    return Trial.failed(aim.title(), refusal.get());
                }
            }
            return shake(aim, socket);
        } catch (SocketTimeoutException e) {
            return Trial.failed(aim.title(), "It did not answer in time.");
        } catch (ConnectException e) {
            return Trial.failed(
                    aim.title(), "Nothing listens on port " + aim.address().getPort() + ".");
        } catch (SSLException e) {
            return Trial.failed(aim.title(), "The handshake failed: " + e.getMessage());
        } catch (IOException e) {
            return Trial.failed(aim.title(), "The connection broke: " + e.getMessage());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    private Trial shake(Aim aim, Socket socket) throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Onlooker()}, null);
        try (SSLSocket secure = (SSLSocket) context.getSocketFactory()
                .createSocket(socket, aim.hostName(), aim.address().getPort(), true)) {
            SSLParameters parameters = secure.getSSLParameters();
            name(aim.hostName()).ifPresent(name -> parameters.setServerNames(List.of(name)));
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            SSLSession session = secure.getSession();
            X509Certificate own = (X509Certificate) session.getPeerCertificates()[0];
            return new Trial(
                    aim.title(),
                    true,
                    "",
                    session.getProtocol(),
                    session.getCipherSuite(),
                    CertificateFacts.names(own),
                    CertificateFacts.isSelfSigned(own) ? "" : CertificateFacts.issuer(own),
                    Optional.of(own.getNotAfter().toInstant()),
                    CertificateFacts.daysLeft(own, clock.instant()));
        }
    }

    /** A name without a dot is not asked for (RFC 6066 §3 wants one of the DNS). */
    private static Optional<SNIHostName> name(String host) {
        try {
            return host.indexOf('.') < 0 ? Optional.empty() : Optional.of(new SNIHostName(host));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    /** Asks for TLS (RFC 3207, RFC 2595); says why it will not come. */
    private static Optional<String> ask(Aim aim, Socket socket) throws IOException {
        InputStream in = new BufferedInputStream(socket.getInputStream(), 1);
        switch (aim.protocol()) {
            case "smtp" -> {
                expect(in, "220");
                say(socket, "EHLO localhost");
                expect(in, "250");
                say(socket, "STARTTLS");
                return starts(lines(in), "220");
            }
            case "password" -> {
                expect(in, "200");
                say(socket, "STARTTLS");
                return starts(line(in), "200");
            }
            case "pop3" -> {
                expect(in, "+OK");
                say(socket, "STLS");
                return starts(line(in), "+OK");
            }
            default -> {
                return Optional.of("This service has no TLS.");
            }
        }
    }

    private static Optional<String> starts(String reply, String good) {
        return reply.startsWith(good) ? Optional.empty() : Optional.of("TLS is not offered: " + reply);
    }

    private static void expect(InputStream in, String good) throws IOException {
        String reply = good.startsWith("+") ? line(in) : lines(in);
        if (!reply.startsWith(good)) {
            throw new IOException(reply);
        }
    }

    /** The last line of an answer of several (RFC 5321 §4.2.1). */
    private static String lines(InputStream in) throws IOException {
        for (int i = 0; i < MOST_LINES; i++) {
            String line = line(in);
            if (line.length() < 4 || line.charAt(3) != '-') {
                return line;
            }
        }
        throw new IOException("the answer does not end");
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() == LONGEST_LINE) {
                throw new IOException(c < 0 ? "the line was closed" : "the answer is too long");
            }
            if (c >= SPACE) {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
