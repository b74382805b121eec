package org.pillarbox.outmail.sts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.pillarbox.certificates.trust.Authorities;
import org.pillarbox.dns.Resolver;

/**
 * Fetches {@code https://mta-sts.DOMAIN/.well-known/mta-sts.txt} (RFC 8461 §3.3). The certificate must be good for the name; a
 * redirection is not followed; a text that is too long, or takes too long, is none. Whatever a stranger's name leads to, no connection
 * is made to this machine itself.
 */
public final class HttpsPolicySource implements PolicySource {
    private static final Duration TIME = Duration.ofSeconds(15);
    private static final int CONNECT_MILLIS = 5_000;
    private static final String HOST = "mta-sts.";
    private static final String PATH = "/.well-known/mta-sts.txt";

    private final Resolver resolver;
    private final Predicate<InetAddress> avoided;
    private final String authorities;
    private final int port;

    /**
     * @param avoided addresses to which no connection is made
     * @param authorities trusted besides those of the platform, as PEM; empty for none
     * @param port 443 but in tests
     */
    public HttpsPolicySource(Resolver resolver, Predicate<InetAddress> avoided, String authorities, int port) {
        this.resolver = resolver;
        this.avoided = avoided;
        this.authorities = authorities;
        this.port = port;
    }

    @Override
    public String fetch(String domain) throws IOException {
        String host = HOST + domain;
        InetAddress address = resolver.addresses(host).values().stream()
                .filter(each -> !avoided.test(each))
                .findFirst()
                .orElseThrow(() -> new IOException("there is no host " + host));
        try (Socket plain = new Socket()) {
            CompletableFuture<Void> end = CompletableFuture.runAsync(
                    () -> close(plain), CompletableFuture.delayedExecutor(TIME.toMillis(), TimeUnit.MILLISECONDS));
            try {
                plain.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
                return get(plain, host);
            } finally {
                end.cancel(false);
            }
        }
    }

    private String get(Socket plain, String host) throws IOException {
        try (SSLSocket secure = (SSLSocket) tls().createSocket(plain, host, port, true)) {
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            secure.getOutputStream()
                    .write(("GET " + PATH + " HTTP/1.1\r\nHost: " + host
                                    + "\r\nUser-Agent: Pillarbox\r\nAccept: text/plain\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = new BufferedInputStream(secure.getInputStream());
            return new HttpAnswer(in).text();
        }
    }

    private SSLSocketFactory tls() throws IOException {
        try {
            return Authorities.context(authorities).getSocketFactory();
        } catch (GeneralSecurityException unusable) {
            throw new IOException("nobody is trusted with certificates", unusable);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is what was wanted.
            return;
        }
    }
}
